package kr.ilovepet.catalog.picture;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import kr.ilovepet.catalog.domain.RequestRefusedException;

/** A picture whose header has been read. */
final class PictureSource implements AutoCloseable {

    private final PictureFile file;
    private final ImageReader reader;
    private final int width;
    private final int height;

    /**
     * Reads the header.
     *
     * @throws RequestRefusedException when there is none
     */
    PictureSource(PictureFile file) {
        this.file = file;
        try {
            reader = file.format().reader();
            rewind();
            width = reader.getWidth(0);
            height = reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            throw PictureRejections.unreadable("The picture has no header that can be read");
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * Decodes some rows.
     *
     * @throws RequestRefusedException when they cannot be decoded
     */
    BufferedImage rows(int first, int count) {
        try {
            rewind();
            ImageReadParam part = reader.getDefaultReadParam();
            if (count < height) {
                part.setSourceRegion(new Rectangle(0, first, width, count));
            }
            return GrayLevels.asShown(reader.read(0, part));
        } catch (IOException | RuntimeException e) {
            throw PictureRejections.unreadable(
                    "The picture cannot be decoded; save it again as PNG, or as JPEG in RGB");
        }
    }

    private void rewind() {
        reader.setInput(new ByteArrayImageInputStream(file.bytes()), true, true);
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
