package kr.ilovepet.catalog.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ilovepet.catalog.product.Product;

/**
 * An admin's change of a product's stock.
 *
 * @param change pieces; negative takes out, never zero
 * @param reason RECEIVED, CORRECTION, DAMAGED or RETURNED; other words are kept as the note of a CORRECTION
 */
public record StockChange(
        @NotNull @Min(-Product.LARGEST_STOCK) @Max(Product.LARGEST_STOCK) Integer change,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line") String reason) {

    MovementReason movementReason() {
        return MovementReason.byHand(reason).orElse(MovementReason.CORRECTION);
    }

    /** The words that are no reason of the book's own; null when there are none. */
    String note() {
        return MovementReason.byHand(reason).isPresent() ? null : reason.strip();
    }
}
