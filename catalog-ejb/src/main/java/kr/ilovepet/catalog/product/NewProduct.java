package kr.ilovepet.catalog.product;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.catalog.domain.ProductDescription;
import kr.ilovepet.catalog.domain.Won;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;

/**
 * An admin's request for a new product.
 *
 * @param description absent means empty
 * @param price won for one
 * @param category slug
 * @param imageUrl path of a picture that the storefront serves; may be absent
 * @param stock quantity received with it; absent means none
 */
public record NewProduct(
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

        @Size(max = ProductLimits.LONGEST_PATH) @Pattern(regexp = ProductLimits.PATH, message = ProductLimits.NOT_PATH)
        String imageUrl,

        @Min(0) @Max(Product.LARGEST_STOCK) Integer stock) {

    ProductDescription toDescription() {
        return new ProductDescription(category, productName, description, new Won(price));
    }
}
