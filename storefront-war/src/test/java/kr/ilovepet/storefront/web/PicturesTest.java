package kr.ilovepet.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The product pictures are small drawings that do nothing. */
class PicturesTest {

    private static final long LARGEST = 6 * 1024;

    @Test
    void areSmallAndHoldNoScript() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp/images/products"))) {
            List<Path> pictures = files.toList();
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(60);
            for (Path picture : pictures) {
                assertThat(Files.size(picture)).as(picture.toString()).isLessThan(LARGEST);
                assertThat(Files.readString(picture)).doesNotContain("<script", "href", "onload", "foreignObject");
            }
        }
    }
}
