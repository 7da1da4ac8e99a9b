package kr.ilovepet.catalog.picture;

import static kr.ilovepet.catalog.picture.SamplePictures.file;
import static kr.ilovepet.catalog.picture.SamplePictures.quarters;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.PictureClient;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.OpenIdempotentRequest;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures that are sent twice, since the first response was lost. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class RepeatedUploadIT {

    private static final long ADMIN = 2;
    private static final byte[] PNG = file(quarters(60, 40, BufferedImage.TYPE_3BYTE_BGR), "png");
    private static final byte[] OTHER = file(quarters(40, 60, BufferedImage.TYPE_3BYTE_BGR), "png");

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final Api guest = catalog.guest();
    private final Api admin = catalog.admin();
    private final String key = UUID.randomUUID().toString();

    @Test
    void addsAPictureOnceForEachKey() {
        long id = catalog.product("Pictured once", 1_000, 1);
        ApiResponse first = upload(id, PNG);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(CatalogClient.replayed(first)).isFalse();
        ApiResponse repeat = upload(id, PNG);
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(CatalogClient.replayed(repeat)).isTrue();
        assertThat(repeat.json()).isEqualTo(first.json());
        assertThat(pictures(id)).isEqualTo(1);

        assertThat(upload(id, OTHER).status()).isEqualTo(422);
        assertThat(upload(id, OTHER).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(upload(catalog.product("Not pictured", 1_000, 1), PNG).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(new PictureClient(admin).upload(path(id), PNG).status()).isEqualTo(201);
        assertThat(pictures(id)).isEqualTo(2);

        // What the first request added stays its response, also where it is gone or the product has all that it may.
        admin.delete(path(id) + "/" + first.json().path("pictureId").asLong());
        IntStream.range(0, 7).forEach(i -> new PictureClient(admin).upload(path(id), PNG));
        assertThat(upload(id, PNG).json()).isEqualTo(first.json());
        assertThat(pictures(id)).isEqualTo(8);
        assertThat(new PictureClient(admin.withHeader("Idempotency-Key", "k".repeat(201)))
                        .upload(path(id), PNG)
                        .code())
                .isEqualTo("VALIDATION");
    }

    @Test
    void triesARefusedPictureAgain() {
        long id = catalog.product("Pictured later", 1_000, 1);
        assertThat(upload(id, Arrays.copyOf(PNG, PNG.length - 20)).code()).isEqualTo("PICTURE_UNREADABLE");
        ApiResponse whole = upload(id, PNG);
        assertThat(whole.status()).as(whole.raw().body()).isEqualTo(201);
        assertThat(CatalogClient.replayed(whole)).isFalse();
    }

    @Test
    void addsOnePictureWhenUploadsRace() {
        long id = catalog.product("Pictured in a race", 1_000, 1);
        List<ApiResponse> responses =
                IntStream.range(0, 4).parallel().mapToObj(i -> upload(id, PNG)).toList();
        List<ApiResponse> added =
                responses.stream().filter(response -> response.status() == 201).toList();
        assertThat(added.stream().map(ApiResponse::json).distinct()).hasSize(1);
        assertThat(added)
                .filteredOn(response -> !CatalogClient.replayed(response))
                .hasSize(1);
        assertThat(responses).filteredOn(response -> response.status() != 201).allSatisfy(CatalogClient::isRunning);
        assertThat(pictures(id)).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("try") // it only has to be open meanwhile
    void saysThatTheFirstUploadIsRunning() {
        long id = catalog.product("Pictured elsewhere", 1_000, 1);
        try (OpenIdempotentRequest elsewhere = new OpenIdempotentRequest("catalog", ADMIN, key)) {
            CatalogClient.isRunning(upload(id, PNG));
        }
        assertThat(upload(id, PNG).status()).isEqualTo(201);
        assertThat(pictures(id)).isEqualTo(1);
    }

    private ApiResponse upload(long productId, byte[] file) {
        return new PictureClient(admin.withHeader("Idempotency-Key", key)).upload(path(productId), file);
    }

    private int pictures(long productId) {
        return guest.get("products/" + productId).json().path("pictures").size();
    }

    private static String path(long productId) {
        return "products/" + productId + "/pictures";
    }
}
