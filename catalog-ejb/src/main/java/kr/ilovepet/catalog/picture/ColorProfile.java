package kr.ilovepet.catalog.picture;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;

/**
 * The color profile of a PNG or WebP (ICC.1), by which its numbers become those of sRGB: what is stored has no profile.
 * The JDK's readers pass over it there; that of JPEG uses it by itself. A profile that cannot be used is as good as
 * none.
 */
final class ColorProfile {

    /** Bytes; the profiles of screens and cameras have some thousands, and a compressed one can be a bomb. */
    static final int LARGEST = 1024 * 1024;

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    private static final int COLORS = 3;

    private final ICC_Profile profile;

    private ColorProfile(ICC_Profile profile) {
        this.profile = profile;
    }

    /**
     * Reads a profile.
     *
     * @param bytes as they stand in a WebP; empty for none
     */
    static ColorProfile of(byte[] bytes) {
        try {
            return new ColorProfile(bytes.length == 0 ? null : ICC_Profile.getInstance(bytes));
        } catch (RuntimeException noProfile) {
            return new ColorProfile(null);
        }
    }

    /**
     * Unpacks what an iCCP chunk holds (PNG specification, 11.3.2.3): a name, a zero, the method, the packed profile.
     *
     * @return empty where it cannot be unpacked, or is larger than {@link #LARGEST}
     */
    static byte[] unpacked(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        int packed = Math.min(chunk.length, name + 2);
        try (InflaterInputStream profile =
                new InflaterInputStream(new ByteArrayInputStream(chunk, packed, chunk.length - packed))) {
            byte[] bytes = profile.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? new byte[0] : bytes;
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    /**
     * The picture in sRGB; its own pixels are changed, where it has no palette.
     *
     * @param picture with 8 bits for a color, gray ones as red, green and blue of the same value
     * @param colors how many colors its file has for a pixel, 1 for gray
     */
    BufferedImage inSrgb(BufferedImage picture, int colors) {
        if (profile == null || profile.getNumComponents() != colors) {
            return picture;
        }
        BufferedImage plain = withoutPalette(picture);
        try {
            convert(plain.getRaster(), colors);
            return plain;
        } catch (RuntimeException unusable) {
            // It fails at the first row or never: no pixel has been changed.
            return picture;
        }
    }

    private void convert(WritableRaster picture, int colors) {
        ColorConvertOp toSrgb = new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null);
        int width = picture.getWidth();
        int bands = picture.getNumBands();
        WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, colors, null);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, COLORS, null);
        byte[] numbers = ((DataBufferByte) from.getDataBuffer()).getData();
        byte[] converted = ((DataBufferByte) to.getDataBuffer()).getData();
        int[] row = new int[width * bands];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                for (int color = 0; color < colors; color++) {
                    numbers[x * colors + color] = (byte) row[x * bands + color];
                }
            }
            toSrgb.filter(from, to);
            for (int x = 0; x < width; x++) {
                for (int color = 0; color < COLORS; color++) {
                    row[x * bands + color] = converted[x * COLORS + color] & 0xFF;
                }
            }
            picture.setPixels(0, y, width, 1, row);
        }
    }

    private static BufferedImage withoutPalette(BufferedImage picture) {
        if (!(picture.getColorModel() instanceof IndexColorModel)) {
            return picture;
        }
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        return plain;
    }
}
