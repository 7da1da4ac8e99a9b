package kr.ilovepet.catalog.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import kr.ilovepet.catalog.domain.Rendition;
import kr.ilovepet.catalog.domain.RequestRefusedException;

/** Renders what was uploaded in the sizes that are stored. Works on few at once, since each takes time and memory. */
@ApplicationScoped
public class PictureRenderer {

    /** Bytes of a rendition; every database accepts that with its usual settings, and no shopper waits for more. */
    private static final int LARGEST_RENDITION = 4 * 1024 * 1024;

    private final RenderingSlots slots = new RenderingSlots();

    /**
     * Renders a picture.
     *
     * @param upload the file
     * @throws RequestRefusedException when it is not a still PNG, JPEG or WebP by its content, has too many pixels or
     *     cannot be decoded, or when other pictures are being rendered
     */
    public RenderedPicture render(byte[] upload) {
        PictureFile file = PictureFile.of(upload);
        try (PictureSource source = new PictureSource(file)) {
            PixelLimit.check(file.format(), source.width(), source.height());
            return slots.work(file.format(), () -> render(file, source));
        }
    }

    private static RenderedPicture render(PictureFile file, PictureSource source) {
        BufferedImage full = ExifOrientation.upright(Decoding.decode(file.format(), source), file.exif());
        Encoding encoding = Encoding.of(full);
        Map<Rendition, byte[]> renditions = new EnumMap<>(Rendition.class);
        byte[] bytes = encoding.write(full);
        while (bytes.length > LARGEST_RENDITION) {
            full = Scaling.fit(full, Math.max(full.getWidth(), full.getHeight()) * 3 / 4);
            bytes = encoding.write(full);
        }
        renditions.put(Rendition.FULL, bytes);
        BufferedImage card = Scaling.fit(full, Rendition.CARD.longestEdge());
        renditions.put(Rendition.CARD, encoding.write(card));
        renditions.put(Rendition.THUMB, encoding.write(Scaling.fit(card, Rendition.THUMB.longestEdge())));
        return new RenderedPicture(full.getWidth(), full.getHeight(), encoding.mediaType(), renditions);
    }
}
