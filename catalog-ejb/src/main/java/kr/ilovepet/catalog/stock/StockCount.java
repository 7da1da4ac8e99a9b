package kr.ilovepet.catalog.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.platform.validation.PlainText;

/**
 * An admin's request to set a product's stock to what was counted.
 *
 * @param counted what is there
 * @param note one line; may be absent
 */
public record StockCount(
        @NotNull @Min(0) @Max(Product.LARGEST_STOCK) Integer counted,
        @PlainText @Size(max = Note.LONGEST) String note) {}
