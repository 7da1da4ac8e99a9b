package kr.ilovepet.catalog.picture;

import java.util.Arrays;
import java.util.Set;

/**
 * The segments of a JPEG (ITU T.81, annex B), walked as its reader walks them: what a segment holds is never taken for
 * a marker. The file is passed on as it is up to its end marker: its reader needs the color profile, and passes over
 * texts.
 */
final class JpegSegments {

    private static final int STUFFED = 0x00;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int END = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int FILL = 0xFF;

    /** Frame headers; the three markers between them mean something else. */
    private static final Set<Integer> FRAMES =
            Set.of(0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF);

    private static final Set<Integer> PROGRESSIVE = Set.of(0xC2, 0xC6, 0xCA, 0xCE);

    private static final int CMYK = 4;

    /** Usual are 10; each is a pass over the whole picture, and a file of 5 MB could ask for a hundred thousand. */
    private static final int MOST_SCANS = 100;

    private final byte[] file;
    private byte[] exif = {};
    private int components;
    private boolean inScans;
    private int scans;

    private JpegSegments(byte[] file) {
        this.file = file;
    }

    static PictureFile read(byte[] file) {
        return new JpegSegments(file).walk();
    }

    /** The reader fills up with gray what a broken file lacks, so its end is looked for here. */
    private PictureFile walk() {
        int at = 2;
        while (at + 1 < file.length && unsigned(at) == 0xFF) {
            int marker = unsigned(at + 1);
            if (marker == FILL) {
                at++;
            } else if (marker == TEMPORARY) {
                at += 2;
            } else if (marker == END && scans > 0) {
                PictureFormat format = inScans ? PictureFormat.JPEG_IN_SCANS : PictureFormat.JPEG;
                return new PictureFile(format, Arrays.copyOf(file, at + 2), exif, new byte[0]);
            } else {
                at = pass(marker, at);
            }
        }
        throw broken();
    }

    /** Takes a segment, and gives the place after it and the coded data that may follow. */
    private int pass(int marker, int at) {
        int length = at + 4 > file.length ? 0 : unsigned(at + 2) << 8 | unsigned(at + 3);
        int end = at + 2 + length;
        if (marker == STUFFED || length < 2 || end > file.length) {
            throw broken();
        }
        if (marker == APP1 && exif.length == 0 && PictureFile.has(new byte[] {'E', 'x', 'i', 'f'}, file, at + 4)) {
            exif = Arrays.copyOfRange(file, at + 4, end);
        }
        if (FRAMES.contains(marker) && length > 7) {
            frame(marker, unsigned(at + 9));
        }
        if (marker != START_OF_SCAN) {
            return end;
        }
        scan(length > 2 ? unsigned(at + 4) : 0);
        return afterCodedData(end);
    }

    private void frame(int marker, int componentsOfFrame) {
        if (componentsOfFrame == CMYK) {
            throw PictureRejections.colorsOfPrint();
        }
        components = componentsOfFrame;
        inScans |= PROGRESSIVE.contains(marker);
    }

    private void scan(int componentsOfScan) {
        if (++scans > MOST_SCANS) {
            throw PictureRejections.tooCostly("The JPEG has more than " + MOST_SCANS + " scans");
        }
        inScans |= scans > 1 || componentsOfScan < components;
    }

    /** In coded data FF stands before 00, before the number of a restart, or before another FF; else it ends there. */
    private int afterCodedData(int begin) {
        int at = begin;
        while (at + 1 < file.length) {
            int next = unsigned(at + 1);
            boolean restart = next >= FIRST_RESTART && next <= LAST_RESTART;
            if (unsigned(at) != 0xFF || next == FILL) {
                at++;
            } else if (next == STUFFED || restart) {
                at += 2;
            } else {
                return at;
            }
        }
        throw broken();
    }

    private static RuntimeException broken() {
        return PictureRejections.unreadable("The JPEG breaks off");
    }

    private int unsigned(int at) {
        return file[at] & 0xFF;
    }
}
