package kr.ilovepet.catalog.product;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ilovepet.catalog.domain.ProductDescription;
import kr.ilovepet.catalog.domain.Won;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;

/**
 * An admin's request to replace the description of a product. Its pictures, its stock and whether it is sold have
 * requests of their own.
 *
 * @param description absent means empty
 * @param price won for one
 * @param category slug
 * @param version the version that the admin saw
 */
public record ProductChange(
        @VisibleText
        @PlainText
        @Size(max = ProductLimits.LONGEST_NAME)
        @Pattern(regexp = ProductLimits.WITHOUT_MARKUP, message = ProductLimits.NO_MARKUP)
        String productName,

        @PlainText(lines = true) @Size(max = ProductLimits.LONGEST_DESCRIPTION)
        String description,

        @NotNull @Min(1) @Max(ProductLimits.HIGHEST_PRICE) Long price,

        @VisibleText @PlainText @Size(max = ProductLimits.LONGEST_SLUG)
        String category,

        @NotNull @Min(0) Long version) {

    ProductDescription toDescription() {
        return new ProductDescription(category, productName, description, new Won(price));
    }
}
