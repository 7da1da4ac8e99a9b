package kr.ilovepet.catalog.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kr.ilovepet.catalog.domain.RequestRefusedException;

/**
 * An upload of which it is known what it is and that it is all there; nothing is decoded yet.
 *
 * @param format by its content
 * @param bytes the file, without what its reader need not see
 * @param exif its EXIF block, beginning with {@code Exif}; empty when there is none
 * @param profile its color profile; empty when there is none, or its reader sees to it
 */
record PictureFile(PictureFormat format, byte[] bytes, byte[] exif, byte[] profile) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP = {'W', 'E', 'B', 'P'};
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * Reads the structure of a file. What it is, is told by its content; names and headers are not asked.
     *
     * @throws RequestRefusedException when it is not a still PNG, JPEG or WebP, or is broken
     */
    static PictureFile of(byte[] file) {
        if (has(PNG, file, 0)) {
            return PngChunks.read(file);
        }
        if (has(JPEG, file, 0)) {
            return JpegSegments.read(file);
        }
        if (has(RIFF, file, 0) && has(WEBP, file, 8)) {
            return WebpChunks.read(file);
        }
        throw PictureRejections.unsupported("Only PNG, JPEG and WebP pictures are accepted");
    }

    /** The EXIF block in the form that JPEG has; PNG and WebP leave its beginning out. */
    static byte[] exif(byte[] block) {
        if (has(EXIF, block, 0)) {
            return block;
        }
        byte[] whole = Arrays.copyOf(EXIF, EXIF.length + block.length);
        System.arraycopy(block, 0, whole, EXIF.length, block.length);
        return whole;
    }

    /** Whether these bytes stand in the file at this place. */
    static boolean has(byte[] wanted, byte[] file, int at) {
        return file.length >= at + wanted.length
                && Arrays.equals(wanted, 0, wanted.length, file, at, at + wanted.length);
    }
}
