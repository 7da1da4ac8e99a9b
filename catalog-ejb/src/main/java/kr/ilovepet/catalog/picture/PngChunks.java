package kr.ilovepet.catalog.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG (PNG specification, section 5). Only those that make the picture are passed on: texts can be
 * compressed bombs of their own, and of an animation the rest leaves its default image. Of what tells how its numbers
 * are meant, only a color profile counts (iCCP); gAMA, cHRM and cICP do not.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final byte[] IHDR = {'I', 'H', 'D', 'R'};
    private static final int BIT_DEPTH = SIGNATURE + 16;
    private static final int INTERLACE = SIGNATURE + 20;
    private static final int EIGHT_BITS = 8;
    private static final Set<String> OF_THE_PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngChunks() {}

    static PictureFile read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        ByteArrayOutputStream picture = new ByteArrayOutputStream(file.length);
        picture.write(file, 0, SIGNATURE);
        byte[] exif = {};
        byte[] profile = {};
        String type = "";
        for (int at = SIGNATURE; !type.equals("IEND"); ) {
            int length = in.remaining() - at < AROUND ? -1 : in.getInt(at);
            if (length < 0 || length > file.length - at - AROUND) {
                throw PictureRejections.unreadable("The PNG breaks off");
            }
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (OF_THE_PICTURE.contains(type)) {
                check(file, at, length);
                picture.write(file, at, length + AROUND);
            } else if (type.equals("eXIf")) {
                exif = PictureFile.exif(Arrays.copyOfRange(file, at + 8, at + 8 + length));
            } else if (type.equals("iCCP") && profile.length == 0) {
                profile = ColorProfile.unpacked(Arrays.copyOfRange(file, at + 8, at + 8 + length));
            }
            at += length + AROUND;
        }
        return new PictureFile(format(picture.toByteArray()), picture.toByteArray(), exif, profile);
    }

    /** By the header (PNG specification, 11.2.1), which has to be the first chunk. */
    private static PictureFormat format(byte[] picture) {
        boolean header = PictureFile.has(IHDR, picture, SIGNATURE + 4) && picture.length > INTERLACE;
        if (!header) {
            throw PictureRejections.unreadable("The PNG does not begin with its header");
        }
        if (picture[BIT_DEPTH] > EIGHT_BITS) {
            return PictureFormat.PNG_DEEP;
        }
        return picture[INTERLACE] == 0 ? PictureFormat.PNG : PictureFormat.PNG_INTERLACED;
    }

    private static void check(byte[] file, int at, int length) {
        CRC32 sum = new CRC32();
        sum.update(file, at + 4, length + 4);
        if ((int) sum.getValue() != ByteBuffer.wrap(file).getInt(at + 8 + length)) {
            throw PictureRejections.unreadable("The PNG was damaged on its way");
        }
    }
}
