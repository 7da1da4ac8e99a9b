package kr.ilovepet.catalog.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ilovepet.catalog.product.Product;
import kr.ilovepet.platform.problem.Problem;

/**
 * An admin's change of a product's stock.
 *
 * @param change pieces; negative takes out, never zero
 * @param reason RECEIVED, CORRECTION, DAMAGED or RETURNED; other words are kept as the note of a CORRECTION
 * @param note one line; may be absent, and only beside one of the named reasons
 */
public record StockChange(
        @NotNull @Min(-Product.LARGEST_STOCK) @Max(Product.LARGEST_STOCK)
        Integer change,

        @NotBlank @Size(max = Note.LONGEST) @Pattern(regexp = Note.LINE, message = Note.NOT_LINE)
        String reason,

        @Size(max = Note.LONGEST) @Pattern(regexp = Note.LINE, message = Note.NOT_LINE)
        String note) {

    MovementReason movementReason() {
        return MovementReason.byHand(reason).orElse(MovementReason.CORRECTION);
    }

    /**
     * The words to be kept beside the movement; null when there are none.
     *
     * @throws Problem 400 when there are both a reason in words and a note
     */
    String words() {
        if (MovementReason.byHand(reason).isPresent()) {
            return Note.of(note);
        }
        if (Note.of(note) != null) {
            throw Problem.validation(
                    "reason", "must be RECEIVED, CORRECTION, DAMAGED or RETURNED where there is a note");
        }
        return Note.of(reason);
    }
}
