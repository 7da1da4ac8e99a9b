package kr.ilovepet.catalog.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import kr.ilovepet.catalog.product.PictureForm;
import kr.ilovepet.platform.problem.Problem;

/** Makes the forms of a picture out of what was uploaded. Works on few at once, since each takes time and memory. */
@ApplicationScoped
public class PictureWorkshop {

    /** Bytes of one form; every database takes that with its usual settings, and no shopper waits for more. */
    private static final int LARGEST_FORM = 4 * 1024 * 1024;

    private final Workbench workbench = new Workbench();

    /**
     * Makes the forms.
     *
     * @param upload the file
     * @throws Problem 415 when it is not a still PNG, JPEG or WebP by its content, 422 when it has too many pixels or
     *     cannot be decoded, 503 when other pictures are being worked on
     */
    public PreparedPicture prepare(byte[] upload) {
        PictureFile file = PictureFile.of(upload);
        try (OpenPicture picture = new OpenPicture(file)) {
            PictureSize.check(file.kind(), picture.width(), picture.height());
            return workbench.work(
                    file.kind(), () -> forms(Orientation.upright(Decoding.decode(file.kind(), picture), file.exif())));
        }
    }

    private static PreparedPicture forms(BufferedImage picture) {
        Encoding encoding = Encoding.of(picture);
        Map<PictureForm, byte[]> forms = new EnumMap<>(PictureForm.class);
        BufferedImage full = picture;
        byte[] bytes = encoding.write(full);
        while (bytes.length > LARGEST_FORM) {
            full = Scaling.fit(full, Math.max(full.getWidth(), full.getHeight()) * 3 / 4);
            bytes = encoding.write(full);
        }
        forms.put(PictureForm.FULL, bytes);
        BufferedImage card = Scaling.fit(full, PictureForm.CARD.longestEdge());
        forms.put(PictureForm.CARD, encoding.write(card));
        forms.put(PictureForm.THUMB, encoding.write(Scaling.fit(card, PictureForm.THUMB.longestEdge())));
        return new PreparedPicture(full.getWidth(), full.getHeight(), encoding.mediaType(), forms);
    }
}
