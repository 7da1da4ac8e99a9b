package kr.ilovepet.catalog.product;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An admin's request to replace the description of a product. Its pictures, its stock and whether it is sold have
 * requests of their own.
 *
 * @param description absent means empty
 * @param price won for one piece
 * @param version the version that the admin saw
 */
public record ProductChange(
        @NotBlank @Size(max = 120) @Pattern(regexp = Limits.PLAIN_LINE, message = Limits.NOT_PLAIN)
        String productName,

        @Size(max = 5_000) @Pattern(regexp = Limits.PLAIN_TEXT, message = Limits.NOT_TEXT)
        String description,

        @NotNull @Min(1) @Max(Limits.HIGHEST_PRICE) Long price,
        @NotBlank @Size(max = 40) String category,
        @NotNull @Min(0) Long version) {

    ProductData data() {
        return new ProductData(category, productName, description, price);
    }
}
