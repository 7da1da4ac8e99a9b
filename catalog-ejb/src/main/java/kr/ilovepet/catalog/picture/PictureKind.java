package kr.ilovepet.catalog.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of picture that are taken, and who reads them. */
enum PictureKind {
    PNG(0),
    JPEG(0),
    WEBP(4),
    /** Lossy with a separate plane of transparency; measured at 11 bytes for a pixel while it is decoded. */
    WEBP_WITH_ALPHA_PLANE(12);

    private final int bytesPerPixel;

    PictureKind(int bytesPerPixel) {
        this.bytesPerPixel = bytesPerPixel;
    }

    /** Whether its reader needs the whole picture in memory. */
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
        return decodedWhole() ? new WebPImageReaderSpi().createReaderInstance() : readerOfTheJdk();
    }

    private ImageReader readerOfTheJdk() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (ImageIO.class.getModule().equals(reader.getClass().getModule())) {
                return reader;
            }
        }
        throw new IllegalStateException("The JDK reads no " + name());
    }
}
