package kr.ilovepet.catalog.picture;

import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;

/** Which way up a camera was held. */
final class ExifOrientation {

    private ExifOrientation() {}

    /** The picture turned upright as its EXIF block says; one that says nothing, or nothing sensible, stays. */
    static BufferedImage upright(BufferedImage picture, byte[] exif) {
        net.coobird.thumbnailator.util.exif.Orientation orientation = told(exif);
        return orientation == null
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    private static net.coobird.thumbnailator.util.exif.Orientation told(byte[] exif) {
        try {
            return exif.length == 0 ? null : ExifUtils.getOrientationFromExif(exif);
        } catch (RuntimeException brokenBlock) {
            return null;
        }
    }
}
