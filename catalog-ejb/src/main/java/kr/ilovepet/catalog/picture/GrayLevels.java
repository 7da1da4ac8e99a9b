package kr.ilovepet.catalog.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.WritableRaster;

/**
 * Gray pictures as they are meant. Java takes the values of a gray picture with transparency for amounts of light and
 * shows them too bright; here they are shown as red, green and blue of the same value. No pixel is copied.
 */
final class GrayLevels {

    private GrayLevels() {}

    static BufferedImage asShown(BufferedImage picture) {
        boolean gray = picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        WritableRaster levels = picture.getRaster();
        if (!gray || !(levels.getSampleModel() instanceof ComponentSampleModel)) {
            return picture;
        }
        boolean alpha = picture.getColorModel().hasAlpha();
        WritableRaster colors = levels.createWritableChild(
                0,
                0,
                levels.getWidth(),
                levels.getHeight(),
                0,
                0,
                alpha ? new int[] {0, 0, 0, 1} : new int[] {0, 0, 0});
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                levels.getDataBuffer().getDataType());
        return new BufferedImage(model, colors, false, null);
    }
}
