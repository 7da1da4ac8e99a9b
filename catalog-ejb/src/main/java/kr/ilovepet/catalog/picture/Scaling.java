package kr.ilovepet.catalog.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.Resizers;

/** Makes pictures smaller. Every result has colors of eight bits and transparency. */
final class Scaling {

    private Scaling() {}

    /** The picture with no side longer than this; a smaller one keeps its size. */
    static BufferedImage fit(BufferedImage picture, int longestEdge) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        double factor = Math.min(1, (double) longestEdge / longest);
        int width = side(picture.getWidth() * factor);
        int height = side(picture.getHeight() * factor);
        BufferedImage step = picture;
        while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
            step = half(step);
        }
        return to(step, width, height);
    }

    /** Half as wide and high; a pixel is the mean of four. */
    static BufferedImage half(BufferedImage picture) {
        return to(picture, (picture.getWidth() + 1) / 2, (picture.getHeight() + 1) / 2);
    }

    private static BufferedImage to(BufferedImage picture, int width, int height) {
        try {
            return Thumbnails.of(picture)
                    .forceSize(width, height)
                    .resizer(Resizers.BILINEAR)
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int side(double length) {
        return Math.max(1, (int) Math.round(length));
    }
}
