package kr.ilovepet.catalog.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of picture that are accepted, and the reader of each. */
enum PictureFormat {
    PNG("png", 0),
    /**
     * Of 16 bits for each channel: 8 bytes for a pixel, and 4 for what they become. Such a file can be a thousand times
     * smaller than its pixels, and the JDK draws them slowly, so that they are decoded and narrowed once.
     */
    PNG_DEEP("png", 12),
    /** Interlaced: its reader passes over all of it for each strip. */
    PNG_INTERLACED("png", 4),
    JPEG("jpeg", 0),
    /**
     * Progressive, or with its colors one after the other. Its reader keeps the coefficients of the whole picture
     * outside the heap, 6 bytes for a pixel, and passes over all of it for each strip: so it is decoded at once, and
     * alone.
     */
    JPEG_IN_SCANS("jpeg", 4),
    WEBP("webp", 4),
    /** Lossy with a separate plane of transparency; measured at 11 bytes for a pixel while it is decoded. */
    WEBP_WITH_ALPHA_PLANE("webp", 12);

    private final String readerName;
    private final int bytesPerPixel;

    PictureFormat(String readerName, int bytesPerPixel) {
        this.readerName = readerName;
        this.bytesPerPixel = bytesPerPixel;
    }

    /** Whether its reader needs the whole picture in memory; such pictures are decoded one at a time. */
    boolean decodedWhole() {
        return bytesPerPixel > 0;
    }

    /** Heap for a pixel, where it is decoded whole. */
    int bytesPerPixel() {
        return bytesPerPixel;
    }

    /**
     * A new reader: the JDK's own, or the one for WebP. Plug-ins are not looked for on the class path; which ones are
     * found there would depend on the class loader that asks first.
     */
    ImageReader reader() throws IOException {
        return readerName.equals("webp") ? new WebPImageReaderSpi().createReaderInstance() : readerOfTheJdk();
    }

    private ImageReader readerOfTheJdk() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(readerName);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (ImageIO.class.getModule().equals(reader.getClass().getModule())) {
                return reader;
            }
        }
        throw new IllegalStateException("The JDK reads no " + readerName);
    }
}
