package kr.ilovepet.catalog.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.LinkedHashMap;
import java.util.Map;

/** One gray, 100 of 255, in every way in which a file can say it. */
final class SampleGrays {

    private static final int GREY = 100;
    private static final int SIDE = 16;

    private SampleGrays() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        BufferedImage gray = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        fill(gray.getRaster(), GREY);
        files.put("gray JPEG", SamplePictures.file(gray, "jpeg"));
        files.put("gray PNG", SamplePictures.file(gray, "png"));
        files.put("deep gray PNG", png(ColorSpace.CS_GRAY, DataBuffer.TYPE_USHORT, false));
        files.put("gray PNG with alpha", png(ColorSpace.CS_GRAY, DataBuffer.TYPE_BYTE, true));
        files.put("deep PNG", png(ColorSpace.CS_sRGB, DataBuffer.TYPE_USHORT, false));
        files.put("deep PNG with alpha", png(ColorSpace.CS_sRGB, DataBuffer.TYPE_USHORT, true));
        return files;
    }

    private static byte[] png(int space, int type, boolean alpha) {
        ColorSpace colors = ColorSpace.getInstance(space);
        int bands = colors.getNumComponents() + (alpha ? 1 : 0);
        WritableRaster raster = Raster.createInterleavedRaster(type, SIDE, SIDE, bands, null);
        int highest = type == DataBuffer.TYPE_USHORT ? 65_535 : 255;
        fill(raster, highest / 255 * GREY);
        for (int i = 0; alpha && i < SIDE * SIDE; i++) {
            raster.setSample(i % SIDE, i / SIDE, bands - 1, highest);
        }
        int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
        ComponentColorModel model = new ComponentColorModel(colors, alpha, false, transparency, type);
        return SamplePictures.file(new BufferedImage(model, raster, false, null), "png");
    }

    private static void fill(WritableRaster raster, int value) {
        for (int band = 0; band < raster.getNumBands(); band++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                raster.setSample(i % SIDE, i / SIDE, band, value);
            }
        }
    }
}
