package kr.ilovepet.catalog.picture;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import kr.ilovepet.catalog.domain.RequestRefusedException;

/** A picture whose header has been read. Its decoding has a deadline, which begins with the first rows. */
final class PictureSource implements AutoCloseable {

    /** The largest pictures that are accepted take a second or two. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final PictureFile file;
    private final Deadline deadline;
    private final ColorProfile profile;
    private final ImageReader reader;
    private final int width;
    private final int height;

    /**
     * Reads the header.
     *
     * @throws RequestRefusedException when there is none
     */
    PictureSource(PictureFile file) {
        this(file, LONGEST);
    }

    /** The same with another deadline. */
    PictureSource(PictureFile file, Duration longest) {
        this.file = file;
        this.deadline = new Deadline(longest);
        this.profile = ColorProfile.of(file.profile());
        try {
            reader = file.format().reader();
            reader.addIIOReadProgressListener(deadline);
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
     * Decodes some rows, with 8 bits for a color, in sRGB.
     *
     * @throws RequestRefusedException when they cannot be decoded, or not in time
     */
    BufferedImage rows(int first, int count) {
        try {
            rewind();
            ImageReadParam part = reader.getDefaultReadParam();
            if (count < height) {
                part.setSourceRegion(new Rectangle(0, first, width, count));
            }
            BufferedImage decoded = reader.read(0, part);
            deadline.require();
            int colors = decoded.getColorModel().getNumColorComponents();
            return profile.inSrgb(EightBits.of(GrayLevels.asShown(decoded)), colors);
        } catch (RequestRefusedException tooSlow) {
            throw tooSlow;
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
