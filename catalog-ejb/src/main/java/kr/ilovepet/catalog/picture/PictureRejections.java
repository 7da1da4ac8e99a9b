package kr.ilovepet.catalog.picture;

import java.time.Duration;
import kr.ilovepet.catalog.domain.RequestRefusedException;
import kr.ilovepet.catalog.domain.RequestRefusedException.Reason;

/** Why a picture is not accepted. */
final class PictureRejections {

    private PictureRejections() {}

    /** By its content it is no kind of picture that is accepted here. */
    static RequestRefusedException unsupported(String detail) {
        return new RequestRefusedException(Reason.UNSUPPORTED_PICTURE, detail);
    }

    /** It moves, and only still pictures are accepted. */
    static RequestRefusedException animated() {
        return new RequestRefusedException(Reason.ANIMATED_PICTURE, "Animated pictures are not accepted");
    }

    /** It is a whole picture whose colors no screen has. */
    static RequestRefusedException colorsOfPrint() {
        return new RequestRefusedException(
                Reason.COLORS_OF_PRINT, "The picture has the colors of print (CMYK); save it in RGB");
    }

    /** It says that it is a picture, and cannot be read as one. */
    static RequestRefusedException unreadable(String detail) {
        return new RequestRefusedException(Reason.UNREADABLE_PICTURE, detail);
    }

    /**
     * It is too large to be decoded.
     *
     * @param limit pixels that such a picture may have
     */
    static RequestRefusedException tooManyPixels(int width, int height, long limit) {
        return new RequestRefusedException(
                        Reason.TOO_MANY_PIXELS,
                        "The picture has %d x %d pixels; at most %d are accepted, and %d along a side"
                                .formatted(width, height, limit, PixelLimit.LONGEST_EDGE))
                .with("limit", limit);
    }

    /** Its decoding takes longer than anybody waits for. */
    static RequestRefusedException tooSlow(Duration limit) {
        return tooCostly("The picture takes more than " + limit.toSeconds() + " seconds to decode");
    }

    /** It may be whole, but takes too much to decode. */
    static RequestRefusedException tooCostly(String detail) {
        return new RequestRefusedException(
                Reason.TOO_COSTLY_PICTURE,
                detail + "; save it smaller, with 8 bits for a color, neither interlaced nor progressive");
    }

    /** Other pictures are being rendered. */
    static RequestRefusedException busy() {
        return new RequestRefusedException(
                Reason.BUSY, "Other pictures are being rendered; please try again in a moment");
    }
}
