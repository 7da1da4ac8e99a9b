package kr.ilovepet.catalog.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import kr.ilovepet.catalog.domain.Rendition;

/**
 * Decodes a picture to less than twice the size that is stored. A large one is read in strips and halved on the way, so
 * that it costs some 50 MB of heap, however many pixels it has.
 */
final class Decoding {

    /** Bytes. The reader passes over the file up to each strip, so that there must be few. */
    private static final int STRIP = 20_000_000;

    /** Of 8 bits for each of four channels; deeper pictures are decoded whole. */
    private static final int DEEPEST_PIXEL = 4;

    private Decoding() {}

    static BufferedImage decode(PictureFormat format, PictureSource picture) {
        int divisor = divisor(Math.max(picture.width(), picture.height()));
        if (divisor == 1 || format.decodedWhole()) {
            return Scaling.fit(picture.rows(0, picture.height()), Rendition.FULL.longestEdge());
        }
        int width = divided(picture.width(), divisor);
        BufferedImage reduced =
                new BufferedImage(width, divided(picture.height(), divisor), BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = reduced.createGraphics();
        int rows = Math.max(1, STRIP / DEEPEST_PIXEL / picture.width() / divisor) * divisor;
        for (int first = 0; first < picture.height(); first += rows) {
            BufferedImage strip = picture.rows(first, Math.min(rows, picture.height() - first));
            for (int i = divisor; i > 1; i /= 2) {
                strip = Scaling.half(strip);
            }
            canvas.drawImage(strip, 0, first / divisor, null);
        }
        canvas.dispose();
        return Scaling.fit(reduced, Rendition.FULL.longestEdge());
    }

    /** The largest power of two by which the edge can be divided and still is as long as it is stored. */
    static int divisor(int longestEdge) {
        return Integer.highestOneBit(Math.max(1, longestEdge / Rendition.FULL.longestEdge()));
    }

    private static int divided(int length, int divisor) {
        return (length + divisor - 1) / divisor;
    }
}
