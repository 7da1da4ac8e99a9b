package kr.ilovepet.catalog.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Pictures of 16 bits for a color with the upper 8 of them. Java draws the deep ones through a color conversion of each
 * pixel, which takes a hundred times as long.
 */
final class EightBits {

    private static final int LOWER_BITS = 8;

    private EightBits() {}

    static BufferedImage of(BufferedImage picture) {
        Raster deep = picture.getRaster();
        int bands = deep.getNumBands();
        if (deep.getSampleModel().getSampleSize(0) != 2 * LOWER_BITS
                || bands != picture.getColorModel().getNumComponents()) {
            return picture;
        }
        boolean alpha = picture.getColorModel().hasAlpha();
        int colors = alpha ? bands - 1 : bands;
        BufferedImage narrow = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        WritableRaster out = narrow.getRaster();
        int[] row = new int[picture.getWidth() * bands];
        int[] pixels = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            deep.getPixels(0, y, picture.getWidth(), 1, row);
            for (int x = 0; x < pixels.length; x++) {
                int at = x * bands;
                int red = row[at] >> LOWER_BITS;
                int green = row[at + Math.min(1, colors - 1)] >> LOWER_BITS;
                int blue = row[at + Math.min(2, colors - 1)] >> LOWER_BITS;
                int opacity = alpha ? row[at + bands - 1] >> LOWER_BITS : 0xFF;
                pixels[x] = opacity << 24 | red << 16 | green << 8 | blue;
            }
            out.setDataElements(0, y, pixels.length, 1, pixels);
        }
        return narrow;
    }
}
