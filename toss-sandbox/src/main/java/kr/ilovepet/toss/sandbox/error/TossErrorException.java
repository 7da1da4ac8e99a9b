package kr.ilovepet.toss.sandbox.error;

/** A refusal with a code of the error table. Thrown while a request is handled; becomes the response. */
public final class TossErrorException extends RuntimeException {

    private final String code;
    private final int status;
    private final String detail;

    /** A refusal with the status and message that the table holds for this code. */
    public TossErrorException(String code) {
        this(code, 0, null);
    }

    /** The same, with a sentence for developers that only sandbox endpoints show. */
    public TossErrorException(String code, String detail) {
        this(code, 0, detail);
    }

    /**
     * @param status HTTP status, or 0 for the one of the table
     * @param detail sentence for developers, or null
     */
    public TossErrorException(String code, int status, String detail) {
        super(code, null, false, false);
        this.code = code;
        this.status = status;
        this.detail = detail;
    }

    /** A request that cannot be understood. */
    public static TossErrorException invalid(String detail) {
        return new TossErrorException("INVALID_REQUEST", detail);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return detail;
    }
}
