package kr.ilovepet.storefront.admin.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UploadServletTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long UNPACKED_WAR = 15 * MEGABYTE;
    private static final Pattern SIZE = Pattern.compile("/tmp:size=(\\d+)m");

    @Test
    void uploadsFitIntoTheFolderInMemoryOfAContainer() throws IOException {
        long needed = UNPACKED_WAR + UploadServlet.AT_ONCE * UploadServlet.MAX_UPLOAD_BYTES;

        assertThat(SIZE.matcher(Files.readString(Path.of("../docker-compose.yml")))
                        .results()
                        .map(size -> Long.parseLong(size.group(1)) * MEGABYTE))
                .isNotEmpty()
                .allSatisfy(size -> assertThat(size).isGreaterThan(needed));
    }
}
