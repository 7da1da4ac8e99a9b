package kr.ilovepet.catalog.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** The chunks of a WebP (RFC 9649). Only those that make the picture are passed on; animations are not accepted. */
final class WebpChunks {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ANIMATION = 0x02;
    private static final int ALPHA = 0x10;
    private static final Set<String> IMAGES = Set.of("VP8 ", "VP8L");

    private final ByteBuffer in;
    private final ByteBuffer picture;
    private byte[] exif = {};
    private byte[] profile = {};
    private long canvas = -1;
    private boolean alphaPlane;
    private boolean image;

    private WebpChunks(byte[] file) {
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        picture = ByteBuffer.allocate(file.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        picture.put(file, 0, RIFF_HEADER);
    }

    static PictureFile read(byte[] file) {
        WebpChunks chunks = new WebpChunks(file);
        long end = RIFF_HEADER - 4L + Integer.toUnsignedLong(chunks.in.getInt(4));
        if (end > file.length) {
            throw broken();
        }
        int at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= end) {
            long length = Integer.toUnsignedLong(chunks.in.getInt(at + 4));
            if (length > end - at - CHUNK_HEADER) {
                throw broken();
            }
            chunks.take(new String(file, at, 4, StandardCharsets.ISO_8859_1), at + CHUNK_HEADER, (int) length);
            at += CHUNK_HEADER + (int) length + (int) (length & 1);
        }
        return chunks.file();
    }

    private void take(String type, int at, int length) {
        if (type.equals("VP8X") && length >= 10 && canvas < 0) {
            if ((in.get(at) & ANIMATION) != 0) {
                throw PictureRejections.animated();
            }
            canvas = size(three(at + 4) + 1, three(at + 7) + 1);
            pass(at, length);
            // What the other flags announce is left out.
            picture.put(picture.position() - length - (length & 1), (byte) (in.get(at) & ALPHA));
        } else if (type.equals("ALPH") && !image && !alphaPlane) {
            alphaPlane = true;
            pass(at, length);
        } else if (IMAGES.contains(type) && length >= 10 && !image) {
            image = true;
            if (canvas >= 0 && canvas != (type.equals("VP8L") ? lossless(at) : lossy(at))) {
                throw PictureRejections.unreadable("The WebP does not say how large it is");
            }
            pass(at, length);
        } else if (type.equals("EXIF")) {
            exif = PictureFile.exif(Arrays.copyOfRange(in.array(), at, at + length));
        } else if (type.equals("ICCP") && profile.length == 0 && length <= ColorProfile.LARGEST) {
            profile = Arrays.copyOfRange(in.array(), at, at + length);
        }
    }

    private void pass(int at, int length) {
        picture.put(in.array(), at - CHUNK_HEADER, CHUNK_HEADER + length);
        if ((length & 1) == 1) {
            picture.put((byte) 0);
        }
    }

    private PictureFile file() {
        if (!image) {
            throw broken();
        }
        picture.putInt(4, picture.position() - CHUNK_HEADER);
        return new PictureFile(
                alphaPlane ? PictureFormat.WEBP_WITH_ALPHA_PLANE : PictureFormat.WEBP,
                Arrays.copyOf(picture.array(), picture.position()),
                exif,
                profile);
    }

    private long lossy(int at) {
        return size(in.getShort(at + 6) & 0x3FFF, in.getShort(at + 8) & 0x3FFF);
    }

    private long lossless(int at) {
        int bits = in.getInt(at + 1);
        return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }

    private int three(int at) {
        return in.getShort(at) & 0xFFFF | (in.get(at + 2) & 0xFF) << 16;
    }

    private static long size(int width, int height) {
        return (long) width << 32 | height;
    }

    private static RuntimeException broken() {
        return PictureRejections.unreadable("The WebP breaks off");
    }
}
