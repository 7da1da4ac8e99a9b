package kr.ilovepet.catalog.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files as people and attackers upload them. */
public final class SamplePictures {

    /** Beginning of a PNG up to and with its IHDR chunk. */
    private static final int PNG_HEADER = 33;

    private SamplePictures() {}

    /** A picture whose quarters are red, green, blue and white, in reading direction. */
    public static BufferedImage quarters(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D canvas = picture.createGraphics();
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colors.length; i++) {
            canvas.setColor(colors[i]);
            canvas.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        canvas.dispose();
        return picture;
    }

    /** A picture of which the left half is red and the right half lets everything through. */
    public static BufferedImage halfClear(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        return picture;
    }

    /** The picture as a file of this format, such as png. */
    public static byte[] file(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, file)) {
                throw new IllegalArgumentException("No " + format + " of this picture");
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture as a progressive JPEG. */
    public static byte[] progressiveJpeg(BufferedImage picture) {
        return progressive(picture, "jpeg");
    }

    /** The picture as an interlaced PNG. */
    static byte[] interlacedPng(BufferedImage picture) {
        return progressive(picture, "png");
    }

    private static byte[] progressive(BufferedImage picture, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** What a file shows. */
    public static BufferedImage shown(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the test resources: red-blue.webp, red-clear.webp, red-clear-lossy.webp, moving.webp, cmyk.jpg. */
    public static byte[] resource(String name) {
        try (InputStream file = SamplePictures.class.getResourceAsStream("/pictures/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG of a few hundred bytes that claims to have so many pixels. */
    public static byte[] bomb(int width, int height) {
        return png(width, height, 8, new byte[100_000]);
    }

    /**
     * A clear PNG of 16 bits for a color, a thousandth as large as its pixels; above 3 million it lacks most of them.
     */
    static byte[] deep(int width, int height) {
        long bytes = (1 + 8L * width) * height;
        return png(width, height, 16, new byte[(int) Math.min(bytes, 25_000_000)]);
    }

    private static byte[] png(int width, int height, int bits, byte[] pixels) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {(byte) bits, 6, 0, 0, 0})
                .array();
        byte[] signature = Arrays.copyOf(file(quarters(2, 2, BufferedImage.TYPE_INT_RGB), "png"), 8);
        return join(signature, chunk("IHDR", header), chunk("IDAT", deflated(pixels)), chunk("IEND"));
    }

    /** The PNG with another chunk after its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] data) {
        return join(Arrays.copyOf(png, PNG_HEADER), chunk(type, data), Arrays.copyOfRange(png, PNG_HEADER, png.length));
    }

    /** The JPEG with an EXIF block. */
    public static byte[] withExif(byte[] jpeg, byte[] tiff) {
        byte[] exif = join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff);
        byte[] segment = ByteBuffer.allocate(4)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .array();
        return join(Arrays.copyOf(jpeg, 2), segment, exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The contents of an EXIF block that says only which way up the camera was held. */
    public static byte[] orientation(int value) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    static byte[] chunk(String type, byte... data) {
        byte[] named = join(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        byte[] length = ByteBuffer.allocate(4).putInt(data.length).array();
        return join(
                length,
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(data);
        deflater.finish();
        byte[] deflated = new byte[data.length / 500 + 100];
        int length = deflater.deflate(deflated);
        deflater.end();
        return Arrays.copyOf(deflated, length);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
