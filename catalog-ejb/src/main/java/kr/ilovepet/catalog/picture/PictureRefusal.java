package kr.ilovepet.catalog.picture;

import kr.ilovepet.platform.problem.Problem;

/** Why a picture is not taken. */
final class PictureRefusal {

    private PictureRefusal() {}

    /** 415: by its content it is no kind of picture that is taken here. */
    static Problem unsupported(String detail) {
        return Problem.of(415, "UNSUPPORTED_PICTURE", detail);
    }

    /** 422: it says that it is a picture, and cannot be read as one. */
    static Problem unreadable(String detail) {
        return Problem.of(422, "PICTURE_UNREADABLE", detail);
    }

    /**
     * 422: it is too large to be decoded.
     *
     * @param limit pixels that such a picture may have
     */
    static Problem tooManyPixels(int width, int height, long limit) {
        return Problem.of(
                        422,
                        "PICTURE_TOO_MANY_PIXELS",
                        "The picture has %d x %d pixels; at most %d are taken, and %d along a side"
                                .formatted(width, height, limit, PictureSize.LONGEST_EDGE))
                .with("limit", limit);
    }

    /** 503: other pictures are being worked on. */
    static Problem busy() {
        return Problem.of(503, "BUSY", "Other pictures are being worked on; please try again in a moment");
    }
}
