package kr.ilovepet.catalog.picture;

import static kr.ilovepet.catalog.picture.SamplePictures.bomb;
import static kr.ilovepet.catalog.picture.SamplePictures.file;
import static kr.ilovepet.catalog.picture.SamplePictures.halfClear;
import static kr.ilovepet.catalog.picture.SamplePictures.orientation;
import static kr.ilovepet.catalog.picture.SamplePictures.quarters;
import static kr.ilovepet.catalog.picture.SamplePictures.resource;
import static kr.ilovepet.catalog.picture.SamplePictures.shown;
import static kr.ilovepet.catalog.picture.SamplePictures.withExif;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.CatalogTables;
import kr.ilovepet.catalog.support.PictureClient;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures from their upload to the shopper who sees them. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class PictureIT {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final String NO_TAG = "\"none\"";
    private static final int RGB = BufferedImage.TYPE_3BYTE_BGR;
    private static final byte[] PNG = file(quarters(60, 40, RGB), "png");

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final Api guest = catalog.guest();
    private final Api customer = catalog.customer();
    private final Api admin = catalog.admin();

    @Test
    void showsWhatWasUploaded() {
        long id = catalog.product("Pictured", 1_000, 1);
        assertThat(guest.get("products/" + id).json().path("imageUrl").isNull()).isTrue();
        JsonNode first = upload(id, withExif(file(quarters(3_300, 1_650, RGB), "jpeg"), orientation(6)), 201)
                .json();
        assertThat(first.path("width").asInt()).isEqualTo(800);
        assertThat(first.path("height").asInt()).isEqualTo(1_600);
        JsonNode second = upload(id, file(halfClear(80, 40), "png"), 201).json();
        JsonNode third = upload(id, resource("red-blue.webp"), 201).json();

        HttpResponse<byte[]> full = picture(first.path("url").asText(), NO_TAG);
        assertThat(full.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(full.headers().firstValue("Content-Length")).contains(Integer.toString(full.body().length));
        assertThat(full.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(full.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown(full.body()).getHeight()).isEqualTo(1_600);
        assertThat(shown(picture(first.path("thumbnailUrl").asText(), NO_TAG).body())
                        .getHeight())
                .isEqualTo(160);
        String tag = full.headers().firstValue("ETag").orElseThrow();
        assertThat(picture(first.path("url").asText(), tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> clear = picture(second.path("url").asText(), tag);
        assertThat(clear.statusCode()).isEqualTo(200);
        assertThat(clear.headers().firstValue("Content-Type")).contains("image/png");

        String card = "/api/products/pictures/%d/card";
        JsonNode shown = guest.get("products/" + id).json();
        assertThat(ids(shown)).containsExactly(number(first), number(second), number(third));
        assertThat(shown.path("imageUrl").asText()).isEqualTo(card.formatted(number(first)));
        assertThat(shown.path("version").asInt()).isZero();
        assertThat(guest.get("products?query=pictured")
                        .json()
                        .path("items")
                        .path(0)
                        .path("imageUrl")
                        .asText())
                .isEqualTo(card.formatted(number(first)));

        assertThat(ids(arrange(id, "[%d,%d,%d]", number(third), number(first), number(second))
                        .json()))
                .containsExactly(number(third), number(first), number(second));
        assertThat(arrange(id, "[%d,%d]", number(third), number(first)).code()).isEqualTo("PICTURES_CHANGED");
        assertThat(arrange(id, "[%d,%d,%d]", number(third), number(first), number(first))
                        .code())
                .isEqualTo("PICTURES_CHANGED");
        assertThat(arrange(id, "[null]").code()).isEqualTo("VALIDATION");

        assertThat(admin.delete("products/" + id + "/pictures/" + number(third)).status())
                .isEqualTo(204);
        assertThat(admin.delete("products/" + id + "/pictures/" + number(third)).status())
                .isEqualTo(404);
        assertThat(picture(third.path("url").asText(), NO_TAG).statusCode()).isEqualTo(404);
        assertThat(CatalogTables.bytesOfPicture(number(third))).isZero();
        assertThat(CatalogTables.bytesOfPicture(number(first))).isPositive();
        assertThat(ids(guest.get("products/" + id).json())).containsExactly(number(first), number(second));
    }

    @Test
    void keepsThePathBesideThePictures() {
        String path = guest.get("products/3").json().path("imageUrl").asText();
        assertThat(path).startsWith("/images/");
        long picture = number(upload(3, PNG, 201).json());
        JsonNode seen = guest.get("products/3").json();
        assertThat(seen.path("imageUrl").asText()).isEqualTo("/api/products/pictures/" + picture + "/card");
        // A change of the description leaves the path alone.
        ApiResponse changed = admin.put(
                "products/3",
                Json.lenient()
                        .createObjectNode()
                        .put("productName", seen.path("productName").asText())
                        .put("price", seen.path("price").asLong())
                        .put("category", seen.path("category").asText())
                        .put("version", seen.path("version").asLong())
                        .toString());
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(admin.delete("products/3/pictures/" + picture).status()).isEqualTo(204);
        assertThat(guest.get("products/3").json().path("imageUrl").asText()).isEqualTo(path);
    }

    @Test
    void refusesWhatIsNoPictureOrTooMuch() {
        long id = catalog.product("Refusing", 1_000, 1);
        byte[] script = "#!/bin/sh\necho picture.png".getBytes(StandardCharsets.US_ASCII);
        assertThat(upload(id, script, 415).code()).isEqualTo("UNSUPPORTED_PICTURE");
        assertThat(upload(id, file(quarters(60, 40, BufferedImage.TYPE_BYTE_INDEXED), "gif"), 415)
                        .code())
                .isEqualTo("UNSUPPORTED_PICTURE");
        assertThat(upload(id, resource("moving.webp"), 415).code()).isEqualTo("PICTURE_ANIMATED");
        assertThat(upload(id, new byte[0], 415).code()).isEqualTo("UNSUPPORTED_PICTURE");
        assertThat(upload(id, bomb(30_000, 30_000), 422).code()).isEqualTo("PICTURE_TOO_MANY_PIXELS");
        assertThat(upload(id, Arrays.copyOf(PNG, PNG.length - 20), 422).code()).isEqualTo("PICTURE_UNREADABLE");
        assertThat(upload(id, resource("cmyk.jpg"), 422).code()).isEqualTo("PICTURE_COLORS_OF_PRINT");
        assertThat(upload(id, Arrays.copyOf(PNG, LARGEST + 1), 413).code()).isEqualTo("BODY_TOO_LARGE");
        // Bytes after the end of a picture are no part of it.
        assertThat(upload(id, Arrays.copyOf(PNG, LARGEST), 201)
                        .json()
                        .path("width")
                        .asInt())
                .isEqualTo(60);

        String path = "products/" + id + "/pictures";
        assertThat(admin.post(path, "{}").status()).isEqualTo(415);
        assertThat(new PictureClient(guest).upload(path, PNG).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(new PictureClient(customer).upload(path, PNG).code()).isEqualTo("FORBIDDEN");
        assertThat(customer.delete(path + "/1").code()).isEqualTo("FORBIDDEN");
        assertThat(customer.put(path, "{\"pictureIds\":[]}").code()).isEqualTo("FORBIDDEN");
        assertThat(upload(987_654_321, PNG, 404).code()).isEqualTo("NOT_FOUND");
        for (String nothing : List.of("987654321/full", "1/huge", "x/full")) {
            assertThat(guest.get("products/pictures/" + nothing).code())
                    .as(nothing)
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void takesEightAndNoMoreAlsoAtOnce() {
        long id = catalog.product("Crowded", 1_000, 1);
        List<ApiResponse> responses = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> new PictureClient(admin).upload("products/" + id + "/pictures", PNG))
                .toList();
        assertThat(responses.stream().filter(response -> response.status() == 201))
                .hasSize(8);
        assertThat(responses.stream().filter(response -> response.status() != 201))
                .allSatisfy(response -> assertThat(response.code()).isEqualTo("TOO_MANY_PICTURES"));
        assertThat(ids(guest.get("products/" + id).json())).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void bearsTwoLargeOnesAtOnce() {
        long id = catalog.product("Large", 1_000, 1);
        byte[] large = file(halfClear(5_000, 4_000), "png");
        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(i -> new PictureClient(admin)
                                .upload("products/" + id + "/pictures", large)
                                .status()))
                .allSatisfy(status -> assertThat(status).isIn(201, 503))
                .contains(201);
    }

    private ApiResponse upload(long productId, byte[] file, int status) {
        // What a client says that it sends is not believed: everything comes as a PNG.
        ApiResponse response = new PictureClient(admin).upload("products/" + productId + "/pictures", file);
        assertThat(response.status()).as(response.raw().body()).isEqualTo(status);
        return response;
    }

    private ApiResponse arrange(long productId, String ids, Object... args) {
        return admin.put("products/" + productId + "/pictures", "{\"pictureIds\":" + ids.formatted(args) + "}");
    }

    private HttpResponse<byte[]> picture(String url, String tag) {
        return new PictureClient(guest).fetch(url.substring("/api/".length()), tag);
    }

    private static long number(JsonNode picture) {
        return picture.path("pictureId").asLong();
    }

    private static List<Long> ids(JsonNode product) {
        return product.path("pictures").findValues("pictureId").stream()
                .map(JsonNode::asLong)
                .toList();
    }
}
