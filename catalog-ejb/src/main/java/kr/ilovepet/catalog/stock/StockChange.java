package kr.ilovepet.catalog.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;

/**
 * An admin's request to change a product's stock.
 *
 * @param change negative takes out, never zero
 * @param reason RECEIVED, CORRECTION, DAMAGED or RETURNED; other words become the note of a CORRECTION
 * @param note one line; may be absent, and only beside one of the named reasons
 */
public record StockChange(
        @NotNull @Min(-Product.LARGEST_STOCK) @Max(Product.LARGEST_STOCK)
        Integer change,

        @VisibleText @PlainText @Size(max = Note.LONGEST) String reason,

        @PlainText @Size(max = Note.LONGEST) String note) {

    /**
     * What is asked for.
     *
     * @throws Problem 400 when nothing would change, or there are both a reason in words and a note
     */
    StockAdjustment toAdjustment() {
        if (change == 0) {
            throw Problem.validation("change", "must not be 0");
        }
        Optional<MovementReason> named = MovementReason.ofAdmin(reason);
        if (named.isPresent()) {
            return new StockAdjustment(change, named.get(), Note.of(note));
        }
        if (Note.of(note) != null) {
            throw Problem.validation(
                    "reason", "must be RECEIVED, CORRECTION, DAMAGED or RETURNED where there is a note");
        }
        return new StockAdjustment(change, MovementReason.CORRECTION, Note.of(reason));
    }
}
