package kr.ilovepet.storefront.admin.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.storefront.admin.products.UploadReport.Line;
import kr.ilovepet.storefront.catalog.Picture;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form keeps its key while nobody knows what became of a file, and each file has a key of its own below it. */
class PictureUploadTest {

    private static final long PRODUCT = 12;

    private final List<String> keys = new ArrayList<>();
    private final HttpServletRequest request = Fakes.request();
    private final UploadSession uploads = new UploadSession();
    private RuntimeException failure;
    private final PictureUpload upload = Fakes.inject(new PictureUpload(), new AdminCatalogClient() {
        @Override
        Picture addPicture(long productId, String mediaType, byte[] picture, String key) {
            keys.add(key);
            if (failure != null) {
                throw failure;
            }
            return null;
        }
    });

    @Test
    void theFormSentAgainHasTheSameKeyForEachFile() throws IOException {
        String form = uploads.formToken(request, PRODUCT);
        failure = new ServiceUnavailableException("catalog", new IOException("timed out"));
        assertThat(send(form, "a", "b")).containsOnly(Line.UNKNOWN);

        failure = null;
        assertThat(uploads.formToken(request, PRODUCT)).isEqualTo(form);
        assertThat(send(uploads.formToken(request, PRODUCT), "b", "a")).containsOnly(Line.UPLOADED);
        assertThat(keys)
                .hasSize(4)
                .allSatisfy(key -> assertThat(key).startsWith(form).hasSizeLessThanOrEqualTo(200));
        assertThat(keys.get(0)).isEqualTo(keys.get(3)).isNotEqualTo(keys.get(1));
        assertThat(keys.get(1)).isEqualTo(keys.get(2));
        assertThat(uploads.formToken(request, PRODUCT)).isNotEqualTo(form);
    }

    @Test
    void aFileThatTheCatalogIsStillAtIsNotKnownEither() throws IOException {
        String form = uploads.formToken(request, PRODUCT);
        failure = Problems.with(409, "IDEMPOTENT_REQUEST_RUNNING");
        assertThat(send(form, "a")).containsOnly(Line.UNKNOWN);
        assertThat(uploads.formToken(request, PRODUCT)).isEqualTo(form);
        assertThat(uploads.formToken(request, 13)).isNotEqualTo(form);
    }

    @Test
    void anotherFormDoesNotEndTheKey() throws IOException {
        String form = uploads.formToken(request, PRODUCT);
        failure = new ServiceUnavailableException("catalog", 503);
        send(form, "a");
        uploads.keepReport(request, UploadReport.refused(PRODUCT, "admin.upload.none"));
        failure = null;
        send("00000000-0000-0000-0000-000000000000", "b");
        assertThat(uploads.formToken(request, PRODUCT)).isEqualTo(form);
    }

    @Test
    void aRefusalIsAnAnswer() throws IOException {
        String form = uploads.formToken(request, PRODUCT);
        failure = Problems.with(422, "PICTURE_UNREADABLE");
        assertThat(send(form, "a")).containsExactly("admin.upload.unreadable");
        assertThat(uploads.formToken(request, PRODUCT)).isNotEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "415, UNSUPPORTED_PICTURE, noPicture",
        "415, PICTURE_ANIMATED, animated",
        "422, PICTURE_COLORS_OF_PRINT, colorsOfPrint",
        "422, PICTURE_TOO_COSTLY, tooCostly",
        "422, PICTURE_TOO_MANY_PIXELS, tooManyPixels"
    })
    void aRefusalSaysWhatIsTheMatter(int status, String code, String words) throws IOException {
        failure = Problems.with(status, code);
        assertThat(send(uploads.formToken(request, PRODUCT), "a")).containsExactly("admin.upload." + words);
    }

    @Test
    void whoIsSignedOutSignsInAgain() {
        failure = Problems.with(401, "UNAUTHENTICATED");
        assertThatThrownBy(() -> upload.upload(PRODUCT, part("a"), "k")).isInstanceOf(ServiceProblemException.class);
    }

    @Test
    void onlyOurOwnKeysAreTaken() {
        assertThat(uploads.isFormToken(uploads.formToken(request, PRODUCT))).isTrue();
        assertThat(uploads.isFormToken(null)).isFalse();
        assertThat(uploads.isFormToken("k".repeat(300))).isFalse();
    }

    private List<String> send(String formKey, String... files) throws IOException {
        UploadReport report = UploadReport.of(PRODUCT, formKey);
        for (String file : files) {
            report.lines().add(upload.upload(PRODUCT, part(file), formKey));
        }
        uploads.keepReport(request, report);
        return report.all().stream().map(Line::key).toList();
    }

    private static Part part(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Fakes.of(Part.class, (method, given) -> switch (method) {
            case "getSize" -> (long) bytes.length;
            case "getInputStream" -> new ByteArrayInputStream(bytes);
            case "getContentType" -> "image/png";
            default -> content + ".png";
        });
    }
}
