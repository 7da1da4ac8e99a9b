package kr.ilovepet.catalog.picture;

import static kr.ilovepet.catalog.picture.SamplePictures.bomb;
import static kr.ilovepet.catalog.picture.SamplePictures.chunk;
import static kr.ilovepet.catalog.picture.SamplePictures.deep;
import static kr.ilovepet.catalog.picture.SamplePictures.deflated;
import static kr.ilovepet.catalog.picture.SamplePictures.file;
import static kr.ilovepet.catalog.picture.SamplePictures.interlacedPng;
import static kr.ilovepet.catalog.picture.SamplePictures.quarters;
import static kr.ilovepet.catalog.picture.SamplePictures.resource;
import static kr.ilovepet.catalog.picture.SamplePictures.withChunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.ilovepet.catalog.domain.RequestRefusedException;
import kr.ilovepet.catalog.domain.RequestRefusedException.Reason;
import org.junit.jupiter.api.Test;

/** What is no picture, or one that would take too much. */
class PictureRejectionTest {

    private static final byte[] PNG = file(quarters(60, 40, BufferedImage.TYPE_3BYTE_BGR), "png");
    private static final byte[] JPEG = file(quarters(60, 40, BufferedImage.TYPE_3BYTE_BGR), "jpeg");

    private final PictureRenderer renderer = new PictureRenderer();

    @Test
    void takesStillPicturesOfThreeKindsOnly() {
        for (byte[] other : List.of(
                new byte[0],
                "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.US_ASCII),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII),
                file(quarters(60, 40, BufferedImage.TYPE_BYTE_INDEXED), "gif"),
                file(quarters(60, 40, BufferedImage.TYPE_3BYTE_BGR), "bmp"))) {
            assertThat(reason(other)).isEqualTo(Reason.UNSUPPORTED_PICTURE);
        }
        assertThat(reason(resource("moving.webp"))).isEqualTo(Reason.ANIMATED_PICTURE);
    }

    @Test
    void takesTheColorsOfPrintForNoDamage() {
        assertThat(reason(resource("cmyk.jpg"))).isEqualTo(Reason.COLORS_OF_PRINT);
    }

    @Test
    void countsPixelsBeforeItDecodes() {
        assertThat(reason(bomb(30_000, 30_000))).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(reason(bomb(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(reason(bomb(5_000, 4_001))).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(reason(bomb(20_001, 1))).isEqualTo(Reason.TOO_MANY_PIXELS);
        // This many are taken; but there is nothing of them in the file.
        assertThat(reason(bomb(5_000, 4_000))).isEqualTo(Reason.UNREADABLE_PICTURE);
        assertThat(reason(bomb(0, 10))).isEqualTo(Reason.UNREADABLE_PICTURE);
        assertThat(PixelLimit.limit(PictureFormat.WEBP, 512L << 20)).isEqualTo(20_000_000);
        assertThat(PixelLimit.limit(PictureFormat.WEBP, 256L << 20)).isBetween(13_000_000L, 14_000_000L);
        assertThat(PixelLimit.limit(PictureFormat.JPEG, 1)).isEqualTo(20_000_000);
        assertThat(PixelLimit.limit(PictureFormat.JPEG_IN_SCANS, 256L << 20)).isBetween(13_000_000L, 14_000_000L);
    }

    @Test
    void aDeepPictureMayHaveHalfAsManyPixels() {
        assertThat(reason(deep(5_000, 4_000))).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(PixelLimit.limit(PictureFormat.PNG_DEEP, 8L << 30)).isEqualTo(10_000_000);

        long begun = System.nanoTime();
        assertThat(renderer.render(deep(2_000, 1_500)).width()).isEqualTo(1_600);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void endsWhatTakesTooLong() {
        PictureFile file = PictureFile.of(deep(2_000, 1_500));
        try (PictureSource source = new PictureSource(file, Duration.ZERO)) {
            assertThatThrownBy(() -> source.rows(0, source.height()))
                    .isInstanceOfSatisfying(
                            RequestRefusedException.class,
                            slow -> assertThat(slow.reason()).isEqualTo(Reason.TOO_COSTLY_PICTURE))
                    .hasMessageContaining("takes more than 0 seconds");
        }
    }

    @Test
    void decodesInterlacedPicturesOnce() {
        byte[] interlaced = interlacedPng(quarters(60, 40, BufferedImage.TYPE_3BYTE_BGR));

        assertThat(PictureFile.of(interlaced).format()).isEqualTo(PictureFormat.PNG_INTERLACED);
        assertThat(renderer.render(interlaced).width()).isEqualTo(60);
    }

    @Test
    void unpacksNoBombBesideThePicture() {
        byte[] bomb =
                SamplePictures.join("Comment\0\0".getBytes(StandardCharsets.US_ASCII), deflated(new byte[64 << 20]));
        byte[] palette = file(quarters(60, 40, BufferedImage.TYPE_BYTE_INDEXED), "png");
        assertThat(renderer.render(withChunk(palette, "zTXt", bomb)).width()).isEqualTo(60);
        assertThat(renderer.render(withChunk(palette, "iCCP", bomb)).width()).isEqualTo(60);
    }

    @Test
    void refusesWhatIsBroken() {
        byte[] webp = resource("red-blue.webp");
        byte[] damaged = PNG.clone();
        damaged[60] ^= 1;
        List<byte[]> files = List.of(
                Arrays.copyOf(PNG, PNG.length / 2),
                Arrays.copyOf(PNG, PNG.length - 1),
                damaged,
                SamplePictures.join(Arrays.copyOf(PNG, 33), chunk("IDAT", new byte[] {0x78}), chunk("IEND")),
                SamplePictures.join(Arrays.copyOf(PNG, 33), chunk("IEND")),
                Arrays.copyOf(JPEG, JPEG.length / 2),
                Arrays.copyOf(JPEG, JPEG.length - 2),
                Arrays.copyOf(JPEG, 20),
                Arrays.copyOf(webp, webp.length / 2),
                Arrays.copyOf(webp, 12));
        assertThat(files).allSatisfy(broken -> assertThat(reason(broken)).isEqualTo(Reason.UNREADABLE_PICTURE));
    }

    @Test
    void saysOfOtherDamageTooWhatItIs() {
        Random random = new Random(4);
        for (byte[] sample : List.of(PNG, JPEG, resource("red-blue.webp"), resource("red-clear-lossy.webp"))) {
            for (int i = 0; i < 250; i++) {
                byte[] changed = sample.clone();
                for (int j = 0; j <= i % 4; j++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                Throwable thrown = catchThrowable(() -> renderer.render(changed));
                if (thrown != null) {
                    assertThat(thrown).isInstanceOf(RequestRefusedException.class);
                }
            }
        }
    }

    @Test
    void worksOnFewAtOnce() throws Exception {
        RenderingSlots slots = new RenderingSlots(100);
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 2; i++) {
                others.submit(() -> slots.work(PictureFormat.JPEG, () -> {
                    begun.countDown();
                    return awaited(end);
                }));
            }
            begun.await();
            assertThatThrownBy(() -> slots.work(PictureFormat.PNG, () -> 1))
                    .isInstanceOfSatisfying(
                            RequestRefusedException.class,
                            busy -> assertThat(busy.reason()).isEqualTo(Reason.BUSY));
        } finally {
            end.countDown();
            others.shutdown();
        }
        assertThat(others.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(slots.work(PictureFormat.WEBP, () -> 1)).isEqualTo(1);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reason reason(byte[] upload) {
        Throwable thrown = catchThrowable(() -> renderer.render(upload));
        assertThat(thrown).isInstanceOf(RequestRefusedException.class);
        return ((RequestRefusedException) thrown).reason();
    }
}
