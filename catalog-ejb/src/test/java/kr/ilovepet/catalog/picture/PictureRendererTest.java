package kr.ilovepet.catalog.picture;

import static kr.ilovepet.catalog.picture.SamplePictures.file;
import static kr.ilovepet.catalog.picture.SamplePictures.halfClear;
import static kr.ilovepet.catalog.picture.SamplePictures.orientation;
import static kr.ilovepet.catalog.picture.SamplePictures.quarters;
import static kr.ilovepet.catalog.picture.SamplePictures.resource;
import static kr.ilovepet.catalog.picture.SamplePictures.shown;
import static kr.ilovepet.catalog.picture.SamplePictures.withChunk;
import static kr.ilovepet.catalog.picture.SamplePictures.withExif;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.catalog.domain.Rendition;
import org.junit.jupiter.api.Test;

/** What becomes of pictures that are taken. */
class PictureRendererTest {

    private static final int RGB = BufferedImage.TYPE_3BYTE_BGR;

    private final PictureRenderer renderer = new PictureRenderer();

    @Test
    void makesThreeSizesAndEnlargesNothing() {
        assertThat(sizes(file(quarters(3_300, 1_650, RGB), "png"))).containsExactly("1600x800", "640x320", "160x80");
        assertThat(sizes(file(quarters(300, 500, RGB), "jpeg"))).containsExactly("300x500", "300x500", "96x160");
        assertThat(sizes(file(quarters(5_000, 2, RGB), "png"))).containsExactly("1600x1", "640x1", "160x1");
        RenderedPicture tall = renderer.render(file(quarters(20, 40, RGB), "png"));
        assertThat(tall.width() + "x" + tall.height()).isEqualTo("20x40");
    }

    @Test
    void readsStripsWithoutSeams() {
        BufferedImage slope = new BufferedImage(4_000, 3_001, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < slope.getHeight(); y++) {
            for (int x = 0; x < slope.getWidth(); x++) {
                slope.setRGB(x, y, x * 255 / 4_000 << 16 | y * 255 / 3_001);
            }
        }
        BufferedImage full = full(file(slope, "png"));
        for (int y = 0; y < full.getHeight(); y += 7) {
            Color seen = new Color(full.getRGB(full.getWidth() / 3, y));
            assertThat(seen.getRed()).isCloseTo(255 / 3, org.assertj.core.data.Offset.offset(4));
            assertThat(seen.getBlue()).isCloseTo(255 * y / full.getHeight(), org.assertj.core.data.Offset.offset(4));
        }
    }

    @Test
    void keepsWhatLetsThrough() {
        for (byte[] upload : List.of(
                file(halfClear(80, 40), "png"),
                file(halfClear(4_000, 100), "png"),
                resource("red-clear.webp"),
                resource("red-clear-lossy.webp"))) {
            RenderedPicture picture = renderer.render(upload);
            assertThat(picture.mediaType()).isEqualTo("image/png");
            BufferedImage card = shown(picture.renditions().get(Rendition.CARD));
            assertThat(at(card, 0.9, 0.5).getAlpha()).isZero();
            assertThat(at(card, 0.1, 0.5).getAlpha()).isEqualTo(255);
            assertThat(at(card, 0.1, 0.5).getRed()).isGreaterThan(240);
        }
        BufferedImage opaque = new BufferedImage(3_500, 100, BufferedImage.TYPE_4BYTE_ABGR);
        opaque.createGraphics().fillRect(0, 0, 3_500, 100);
        assertThat(renderer.render(file(opaque, "png")).mediaType()).isEqualTo("image/jpeg");
        assertThat(renderer.render(resource("red-blue.webp")).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void showsColoursAsTheyAre() {
        assertThat(corners(full(file(quarters(80, 40, RGB), "png")))).isEqualTo("RGBW");
        BufferedImage webp = full(resource("red-blue.webp"));
        assertThat(at(webp, 0.2, 0.5).getRed()).isGreaterThan(220);
        assertThat(at(webp, 0.8, 0.5).getBlue()).isGreaterThan(220);
        for (Map.Entry<String, byte[]> gray : SampleGrays.files().entrySet()) {
            assertThat(at(full(gray.getValue()), 0.5, 0.5).getRed())
                    .as(gray.getKey())
                    .isBetween(98, 102);
        }
    }

    @Test
    void turnsPicturesUpright() {
        List<String> upright = List.of("RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB");
        byte[] jpeg = file(quarters(320, 160, RGB), "jpeg");
        byte[] png = file(quarters(320, 160, RGB), "png");
        for (int value = 1; value <= 8; value++) {
            byte[] exif = orientation(value);
            for (byte[] upload : List.of(withExif(jpeg, exif), withChunk(png, "eXIf", exif))) {
                RenderedPicture picture = renderer.render(upload);
                assertThat(corners(shown(picture.renditions().get(Rendition.FULL))))
                        .as("orientation %d", value)
                        .isEqualTo(upright.get(value - 1));
                assertThat(picture.width()).as("" + value).isEqualTo(value < 5 ? 320 : 160);
            }
        }
        for (byte[] senseless : List.of(orientation(77), new byte[] {1}, Arrays.copyOf(orientation(6), 12))) {
            assertThat(corners(full(withExif(jpeg, senseless)))).isEqualTo("RGBW");
        }
    }

    @Test
    void keepsNothingButPixels() {
        byte[] words = "Comment\0taken at home".getBytes(StandardCharsets.US_ASCII);
        byte[] png = withChunk(file(halfClear(80, 40), "png"), "tEXt", words);
        byte[] jpeg = withExif(file(quarters(80, 40, RGB), "jpeg"), SamplePictures.join(orientation(1), words));
        for (byte[] upload : List.of(png, jpeg)) {
            for (byte[] form : renderer.render(upload).renditions().values()) {
                assertThat(new String(form, StandardCharsets.ISO_8859_1)).doesNotContain("taken at home", "Exif");
            }
        }
    }

    private BufferedImage full(byte[] upload) {
        return shown(renderer.render(upload).renditions().get(Rendition.FULL));
    }

    private List<String> sizes(byte[] upload) {
        Map<Rendition, byte[]> renditions = renderer.render(upload).renditions();
        return Stream.of(Rendition.values())
                .map(rendition -> shown(renditions.get(rendition)))
                .map(picture -> picture.getWidth() + "x" + picture.getHeight())
                .toList();
    }

    /** The colors of the four quarters, in reading direction. */
    private static String corners(BufferedImage picture) {
        return Stream.of(at(picture, 0.2, 0.2), at(picture, 0.8, 0.2), at(picture, 0.2, 0.8), at(picture, 0.8, 0.8))
                .map(color -> {
                    boolean red = color.getRed() > 128;
                    boolean green = color.getGreen() > 128;
                    return red && green ? "W" : red ? "R" : green ? "G" : "B";
                })
                .collect(Collectors.joining());
    }

    private static Color at(BufferedImage picture, double x, double y) {
        return new Color(picture.getRGB((int) (picture.getWidth() * x), (int) (picture.getHeight() * y)), true);
    }
}
