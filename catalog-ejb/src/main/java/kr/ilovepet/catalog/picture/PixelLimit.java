package kr.ilovepet.catalog.picture;

import kr.ilovepet.catalog.domain.RequestRefusedException;

/** How many pixels an upload may have. They are counted by its header, before anything is decoded. */
final class PixelLimit {

    /** Pixels along a side. */
    static final int LONGEST_EDGE = 20_000;

    private static final long MOST_PIXELS = 20_000_000;

    /** Part of the heap that the decoding of one picture may take. */
    private static final int PART_OF_HEAP = 5;

    private PixelLimit() {}

    /**
     * Rejects what is too large. Most PNG and JPEG are decoded in strips, so that their number of pixels costs time
     * only; others have to be decoded whole, and more than the heap bears would end the instance. Deep ones take twice
     * the time for a pixel, and may have half as many.
     *
     * @throws RequestRefusedException when there are too many pixels
     */
    static void check(PictureFormat format, int width, int height) {
        long limit = limit(format, Runtime.getRuntime().maxMemory());
        if (width > LONGEST_EDGE || height > LONGEST_EDGE || (long) width * height > limit) {
            throw PictureRejections.tooManyPixels(width, height, limit);
        }
    }

    /** Pixels that a picture may have in an instance with so many bytes of heap. */
    static long limit(PictureFormat format, long heap) {
        long most = format == PictureFormat.PNG_DEEP ? MOST_PIXELS / 2 : MOST_PIXELS;
        return format.decodedWhole() ? Math.min(most, heap / PART_OF_HEAP / format.bytesPerPixel()) : most;
    }
}
