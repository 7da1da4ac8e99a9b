package kr.ilovepet.storefront.orders;

import java.util.Optional;
import java.util.stream.Stream;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * Why a shopper cancels, as it was typed, and what is wrong with it. Errors are keys of texts, null for none.
 *
 * @param reason the name of a {@link CancelReason}, or whatever came in its place
 * @param detail further words of the shopper's own
 * @param reasonError what is wrong with the reason
 * @param detailError what is wrong with the words
 * @param problem why nothing was done although the form is complete
 */
public record CancelForm(String reason, String detail, String reasonError, String detailError, String problem) {

    /** With the longest reason they fit into the order service's 200. */
    private static final int LONGEST_DETAIL = 150;

    /** A form that nobody has filled in. */
    static CancelForm blank() {
        return new CancelForm("", "", null, null, null);
    }

    /** Reads a form. The words become one line, since that is what everybody who reads them has room for. */
    static CancelForm sent(String reason, String detail) {
        String chosen = SubmittedValues.text(reason);
        String words = SubmittedValues.text(SubmittedValues.text(detail).replaceAll("[\\s\\p{Cntrl}]+", " "));
        return new CancelForm(chosen, words, reasonError(chosen), detailError(chosen, words), null);
    }

    /** The same with a word why nothing was done. */
    CancelForm with(String key) {
        return new CancelForm(reason, detail, reasonError, detailError, key);
    }

    /** The same with words that the order service does not take. */
    CancelForm withRefusedDetail() {
        return new CancelForm(reason, detail, reasonError, "cancel.detail.refused", problem);
    }

    /** How many characters the shopper's own words may have. */
    public int longestDetail() {
        return LONGEST_DETAIL;
    }

    boolean valid() {
        return reasonError == null && detailError == null;
    }

    /** The reason in one line of at most 200 characters. Only of a valid form. */
    String words() {
        CancelReason chosen = chosen(reason).orElseThrow();
        if (chosen == CancelReason.OTHER) {
            return detail;
        }
        return detail.isEmpty() ? chosen.words() : chosen.words() + " - " + detail;
    }

    private static String reasonError(String reason) {
        return chosen(reason).isPresent() ? null : "cancel.reason.missing";
    }

    private static String detailError(String reason, String detail) {
        if (detail.length() > LONGEST_DETAIL) {
            return "cancel.detail.tooLong";
        }
        return reason.equals(CancelReason.OTHER.name()) && detail.isEmpty() ? "cancel.detail.missing" : null;
    }

    private static Optional<CancelReason> chosen(String reason) {
        return Stream.of(CancelReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
    }
}
