package kr.ilovepet.payment.toss;

/** Toss did not give the transactions that it was asked for. */
public class TransactionsUnavailableException extends Exception {

    private static final String UNKNOWN_PAGE = "INVALID_TRANSACTION_KEY";

    private final String code;

    TransactionsUnavailableException(String code, String reason, Throwable cause) {
        super(reason, cause);
        this.code = code;
    }

    /** Whether Toss has responded, so that it may give what else it is asked for. */
    public boolean answered() {
        return code != null;
    }

    /** Whether Toss does not know the transaction after which the page was to begin. */
    public boolean pageUnknown() {
        return UNKNOWN_PAGE.equals(code);
    }
}
