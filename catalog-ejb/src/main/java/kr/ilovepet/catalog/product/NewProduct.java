package kr.ilovepet.catalog.product;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An admin's request for a new product.
 *
 * @param description may be absent
 * @param price won for one piece
 * @param imageUrl path that the storefront serves; may be absent
 * @param stock pieces received with it; absent means none
 */
public record NewProduct(
        @NotBlank @Size(max = 120) @Pattern(regexp = Limits.PLAIN_LINE, message = Limits.NOT_PLAIN)
        String productName,

        @Size(max = 5_000) @Pattern(regexp = Limits.PLAIN_TEXT, message = Limits.NOT_TEXT)
        String description,

        @NotNull @Min(1) @Max(Limits.HIGHEST_PRICE) Long price,
        @NotBlank @Size(max = 40) String category,

        @Size(max = 300) @Pattern(regexp = Limits.PATH, message = Limits.NOT_PATH)
        String imageUrl,

        @Min(0) @Max(Product.LARGEST_STOCK) Integer stock) {

    /** What describes it. */
    public ProductData data() {
        return new ProductData(category, productName, description, price);
    }
}
