package kr.ilovepet.catalog.picture;

import static kr.ilovepet.catalog.picture.SamplePictures.file;
import static kr.ilovepet.catalog.picture.SamplePictures.join;
import static kr.ilovepet.catalog.picture.SamplePictures.progressiveJpeg;
import static kr.ilovepet.catalog.picture.SamplePictures.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Where a JPEG ends, and how often its reader passes over it. */
class JpegSegmentsTest {

    private static final BufferedImage PICTURE = quarters(60, 40, BufferedImage.TYPE_3BYTE_BGR);
    private static final byte[] JPEG = file(PICTURE, "jpeg");
    private static final byte[] WITHOUT_END = Arrays.copyOf(JPEG, JPEG.length - 2);
    private static final byte[] END = bytes(0xFF, 0xD9);

    /** A comment in which a marker of the end and one of a scan stand. */
    private static final byte[] COMMENT = bytes(0xFF, 0xFE, 0, 6, 0xFF, 0xD9, 0xFF, 0xDA);

    /** A scan of one component, with a stuffed byte, a restart and filling in its data. */
    private static final byte[] SCAN =
            bytes(0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xFF, 0, 0x78);

    @Test
    void countsTheScansAfterACommentThatHoldsAnEnd() {
        PictureFile few = JpegSegments.read(join(WITHOUT_END, COMMENT, scans(99), END));
        assertThat(few.format()).isEqualTo(PictureFormat.JPEG_IN_SCANS);
        assertThat(few.bytes()).hasSize(WITHOUT_END.length + COMMENT.length + 99 * SCAN.length + 2);
        assertThatThrownBy(() -> JpegSegments.read(join(WITHOUT_END, COMMENT, scans(100), END)))
                .hasMessageContaining("more than 100 scans");
    }

    @Test
    void takesNoEndInsideASegmentForTheEnd() {
        assertThatThrownBy(() -> JpegSegments.read(join(WITHOUT_END, COMMENT))).hasMessageContaining("breaks off");
        assertThatThrownBy(() -> JpegSegments.read(join(Arrays.copyOf(JPEG, 2), END)))
                .hasMessageContaining("breaks off");
        assertThat(JpegSegments.read(join(WITHOUT_END, COMMENT, END)).format()).isEqualTo(PictureFormat.JPEG);
    }

    @Test
    void passesOnNothingBehindTheEnd() {
        assertThat(JpegSegments.read(join(JPEG, scans(200), END)).bytes()).isEqualTo(JPEG);
    }

    @Test
    void decodesPicturesInScansWhole() {
        byte[] progressive = progressiveJpeg(PICTURE);
        PictureFile taken = JpegSegments.read(progressive);
        assertThat(taken.format()).isEqualTo(PictureFormat.JPEG_IN_SCANS);
        assertThat(taken.format().decodedWhole()).isTrue();
        assertThat(taken.bytes()).isEqualTo(progressive);
        BufferedImage large = quarters(4_000, 3_000, BufferedImage.TYPE_3BYTE_BGR);
        assertThat(new PictureRenderer().render(progressiveJpeg(large)).width()).isEqualTo(1_600);
        assertThat(JpegSegments.read(JPEG).format().decodedWhole()).isFalse();
    }

    private static byte[] scans(int count) {
        return join(Collections.nCopies(count, SCAN).toArray(byte[][]::new));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
