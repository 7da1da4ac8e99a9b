package kr.ilovepet.catalog.picture;

import static kr.ilovepet.catalog.picture.SamplePictures.file;
import static kr.ilovepet.catalog.picture.SamplePictures.halfClear;
import static kr.ilovepet.catalog.picture.SamplePictures.join;
import static kr.ilovepet.catalog.picture.SamplePictures.quarters;
import static kr.ilovepet.catalog.picture.SamplePictures.resource;
import static kr.ilovepet.catalog.picture.SamplePictures.shown;
import static kr.ilovepet.catalog.picture.SamplePictures.withChunk;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import kr.ilovepet.catalog.domain.Rendition;
import org.junit.jupiter.api.Test;

/** Pictures whose numbers mean other colors than those of sRGB are stored with the colors that they mean. */
class ColorProfileTest {

    private static final int TAGS = 128;
    private static final int TAG = 12;

    /** A profile whose first number is the amount of blue and whose last one that of red. */
    private static final byte[] BLUE_FIRST = blueFirst();

    private final PictureRenderer renderer = new PictureRenderer();

    @Test
    void whatARedNumberMeansAsBlueIsStoredBlue() {
        byte[] name = "blue first\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = join(name, packed(BLUE_FIRST));
        for (Map.Entry<String, byte[]> upload : Map.of(
                        "PNG", withChunk(file(quarters(80, 40, BufferedImage.TYPE_3BYTE_BGR), "png"), "iCCP", chunk),
                        "palette",
                                withChunk(
                                        file(quarters(80, 40, BufferedImage.TYPE_BYTE_INDEXED), "png"), "iCCP", chunk),
                        "strips",
                                withChunk(
                                        file(quarters(4_000, 100, BufferedImage.TYPE_3BYTE_BGR), "png"), "iCCP", chunk),
                        "clear", withChunk(file(halfClear(80, 40), "png"), "iCCP", chunk),
                        "JPEG", withProfile(file(quarters(80, 40, BufferedImage.TYPE_3BYTE_BGR), "jpeg")),
                        "WebP", webpWithProfile())
                .entrySet()) {
            Color seen = corner(upload.getValue());
            assertThat(seen.getBlue()).as(upload.getKey() + ": blue").isGreaterThan(200);
            assertThat(seen.getRed()).as(upload.getKey() + ": red").isLessThan(60);
        }
    }

    @Test
    void whatIsClearStaysClear() {
        byte[] chunk = join("p\0\0".getBytes(StandardCharsets.US_ASCII), packed(BLUE_FIRST));
        BufferedImage full = full(withChunk(file(halfClear(80, 40), "png"), "iCCP", chunk));
        assertThat(full.getRGB(70, 20) >>> 24).isZero();
        assertThat(full.getRGB(10, 20) >>> 24).isEqualTo(255);
    }

    @Test
    void oneThatCannotBeUsedIsAsGoodAsNone() {
        byte[] packed = packed(BLUE_FIRST);
        byte[] gray = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        byte[] name = "p\0\0".getBytes(StandardCharsets.US_ASCII);
        for (byte[] chunk : List.of(
                new byte[0],
                "no end of the name".getBytes(StandardCharsets.US_ASCII),
                name,
                join(name, Arrays.copyOf(packed, packed.length / 2)),
                join(name, packed("no profile".getBytes(StandardCharsets.US_ASCII))),
                join(name, packed(new byte[ColorProfile.LARGEST + 1])),
                join(name, packed(gray)))) {
            byte[] png = withChunk(file(quarters(80, 40, BufferedImage.TYPE_3BYTE_BGR), "png"), "iCCP", chunk);
            assertThat(corner(png)).isEqualTo(corner(file(quarters(80, 40, BufferedImage.TYPE_3BYTE_BGR), "png")));
        }
    }

    private Color corner(byte[] upload) {
        BufferedImage full = full(upload);
        return new Color(full.getRGB(full.getWidth() / 5, full.getHeight() / 5));
    }

    private BufferedImage full(byte[] upload) {
        return shown(renderer.render(upload).renditions().get(Rendition.FULL));
    }

    private static byte[] blueFirst() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        ByteBuffer tags = ByteBuffer.wrap(profile);
        for (int i = 0; i < tags.getInt(TAGS); i++) {
            int at = TAGS + 4 + i * TAG;
            String tag = new String(profile, at, 4, StandardCharsets.US_ASCII);
            if (tag.equals("rXYZ") || tag.equals("bXYZ")) {
                profile[at] = (byte) (tag.startsWith("r") ? 'b' : 'r');
            }
        }
        return profile;
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    /** The JPEG with the profile in the one APP2 segment that it needs (ICC.1, annex B). */
    private static byte[] withProfile(byte[] jpeg) {
        byte[] segment = join("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII), BLUE_FIRST);
        byte[] head = ByteBuffer.allocate(4)
                .putShort((short) 0xFFE2)
                .putShort((short) (segment.length + 2))
                .array();
        return join(Arrays.copyOf(jpeg, 2), head, segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The WebP whose left half is red, 40 by 20 pixels, in the extended form with the profile (RFC 9649, 2.7). */
    private static byte[] webpWithProfile() {
        byte[] simple = resource("red-blue.webp");
        byte[] chunks = join(
                webpChunk("VP8X", new byte[] {0x20, 0, 0, 0, 39, 0, 0, 19, 0, 0}),
                webpChunk("ICCP", BLUE_FIRST),
                Arrays.copyOfRange(simple, 12, simple.length));
        byte[] size = littleEndian(chunks.length + 4);
        return join(
                "RIFF".getBytes(StandardCharsets.US_ASCII), size, "WEBP".getBytes(StandardCharsets.US_ASCII), chunks);
    }

    private static byte[] webpChunk(String type, byte[] data) {
        return join(
                type.getBytes(StandardCharsets.US_ASCII), littleEndian(data.length), data, new byte[data.length & 1]);
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
