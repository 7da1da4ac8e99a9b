package kr.ilovepet.catalog.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ilovepet.catalog.domain.Product;

/**
 * An admin's request to set a product's stock to what was counted.
 *
 * @param counted what is there
 * @param note one line; may be absent
 */
public record StockCount(
        @NotNull @Min(0) @Max(Product.LARGEST_STOCK) Integer counted,

        @Size(max = Note.LONGEST) @Pattern(regexp = Note.LINE, message = Note.NOT_LINE)
        String note) {}
