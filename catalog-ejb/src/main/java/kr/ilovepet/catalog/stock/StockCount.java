package kr.ilovepet.catalog.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ilovepet.catalog.product.Product;

/**
 * What an admin counted on the shelf.
 *
 * @param counted pieces there
 * @param note one line; may be absent
 */
public record StockCount(
        @NotNull @Min(0) @Max(Product.LARGEST_STOCK) Integer counted,

        @Size(max = Note.LONGEST) @Pattern(regexp = Note.LINE, message = Note.NOT_LINE)
        String note) {}
