package kr.ilovepet.catalog.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes pictures: PNG where they let something through, JPEG on white where they do not. Nothing but pixels is
 * written.
 */
enum Encoding {
    PNG("image/png") {
        @Override
        byte[] write(BufferedImage picture) {
            return encode("png", picture, -1);
        }
    },
    JPEG("image/jpeg") {
        @Override
        byte[] write(BufferedImage picture) {
            return encode("jpeg", onWhite(picture), QUALITY);
        }
    };

    private static final float QUALITY = 0.85f;
    private static final int OPAQUE = 0xFF;

    private final String mediaType;

    Encoding(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The encoding that keeps what can be seen of the picture. */
    static Encoding of(BufferedImage picture) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int pixel : picture.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                if (pixel >>> 24 != OPAQUE) {
                    return PNG;
                }
            }
        }
        return JPEG;
    }

    String mediaType() {
        return mediaType;
    }

    abstract byte[] write(BufferedImage picture);

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static byte[] encode(String format, BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality > 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
