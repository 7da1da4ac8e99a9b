package kr.ilovepet.catalog.picture;

import java.util.Arrays;
import java.util.Set;

/**
 * The segments of a JPEG (ITU T.81, annex B). The file is passed on as it is: its reader needs the colour profile, and
 * passes over texts.
 */
final class JpegSegments {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;

    /** Frame headers; the three markers between them mean something else. */
    private static final Set<Integer> FRAMES =
            Set.of(0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF);

    private static final int CMYK = 4;

    /** Usual are 10; each is a pass over the whole picture, and a file of 5 MB could ask for a hundred thousand. */
    private static final int MOST_SCANS = 100;

    private JpegSegments() {}

    static PictureFile read(byte[] file) {
        byte[] exif = {};
        int at = 2;
        while (true) {
            if (at + 4 > file.length || unsigned(file, at) != 0xFF) {
                throw broken();
            }
            int marker = unsigned(file, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                checkScans(file, at);
                return new PictureFile(PictureKind.JPEG, file, exif);
            }
            int length = unsigned(file, at + 2) << 8 | unsigned(file, at + 3);
            if (length < 2 || at + 2 + length > file.length) {
                throw broken();
            }
            if (marker == APP1 && exif.length == 0 && PictureFile.has(new byte[] {'E', 'x', 'i', 'f'}, file, at + 4)) {
                exif = Arrays.copyOfRange(file, at + 4, at + 2 + length);
            }
            if (FRAMES.contains(marker) && length > 7 && unsigned(file, at + 9) == CMYK) {
                throw PictureRefusal.unreadable("The JPEG has the colours of print (CMYK); save it in RGB");
            }
            at += 2 + length;
        }
    }

    /** The reader fills up with grey what a broken file lacks, so its end is looked for here. */
    private static void checkScans(byte[] file, int firstScan) {
        int scans = 0;
        for (int at = firstScan; at + 1 < file.length; at++) {
            if (unsigned(file, at) != 0xFF) {
                continue;
            }
            if (unsigned(file, at + 1) == END) {
                return;
            }
            if (unsigned(file, at + 1) == START_OF_SCAN && ++scans > MOST_SCANS) {
                throw PictureRefusal.unreadable("The JPEG has more than " + MOST_SCANS + " scans");
            }
        }
        throw broken();
    }

    private static RuntimeException broken() {
        return PictureRefusal.unreadable("The JPEG breaks off");
    }

    private static int unsigned(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
