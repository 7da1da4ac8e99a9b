package kr.ilovepet.catalog.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The catalog cannot do what was asked for. A transaction that it leaves is rolled back, as WEB-INF/ejb-jar.xml says.
 */
public class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Map<String, Object> details = new LinkedHashMap<>();

    /**
     * A refusal.
     *
     * @param message a sentence that a person can act on, in English
     */
    public RequestRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** There is no such product that the caller may see. */
    public static RequestRefusedException noSuchProduct(long productId) {
        return new RequestRefusedException(Reason.NO_SUCH_PRODUCT, "There is no product " + productId);
    }

    /** Adds what a program needs to act on it. */
    public RequestRefusedException with(String name, Object value) {
        details.put(name, value);
        return this;
    }

    public Reason reason() {
        return reason;
    }

    /** What a program needs to act on it, by name; empty for most. */
    public Map<String, Object> details() {
        return details;
    }

    /** Why it is refused. */
    public enum Reason {
        NO_SUCH_PRODUCT,
        NO_SUCH_PICTURE,
        UNKNOWN_CATEGORY,
        /** The product was changed since the caller read it. */
        VERSION_CONFLICT,
        /** There would be less than nothing in stock, or more than is allowed. */
        STOCK_OUT_OF_RANGE,
        TOO_MANY_PICTURES,
        /** The product has other pictures than the caller believes. */
        PICTURES_CHANGED,
        /** By its content a file is no kind of picture that is accepted. */
        UNSUPPORTED_PICTURE,
        /** A picture moves. */
        ANIMATED_PICTURE,
        /** A picture is whole, but has the colors of print (CMYK). */
        COLORS_OF_PRINT,
        /** A picture takes too long to be decoded. */
        TOO_COSTLY_PICTURE,
        /** A file says that it is a picture, and cannot be read as one. */
        UNREADABLE_PICTURE,
        /** A picture is too large to be decoded. */
        TOO_MANY_PIXELS,
        /** Other pictures are being rendered. */
        BUSY
    }
}
