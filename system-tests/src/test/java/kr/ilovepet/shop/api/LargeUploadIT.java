package kr.ilovepet.shop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.ilovepet.shop.PictureFiles;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pictures of more than a megabyte through the gateway, which holds a few of them at once. */
class LargeUploadIT {

    /** More than the gateway holds at once. */
    private static final int MANY = 10;

    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = SharedShop.get();
    }

    @Test
    void everyUploadGivesItsPlaceBack() throws IOException {
        Api guest = Api.guest(shop.url().resolve("/api/"));
        Shopper admin = Shopper.admin(shop);
        byte[] picture = PictureFiles.noise(900);
        assertThat(picture.length).isGreaterThan(2 * 1024 * 1024);
        long product = admin.createProduct("Noise", 9000, 0);
        String pictures = "products/" + product + "/pictures";

        for (int i = 0; i < MANY; i++) {
            ApiResponse refused = guest.upload(pictures, "image/png", picture);
            assertThat(refused.status()).as(refused.raw().body()).isIn(401, 413);
        }
        for (int i = 0; i < MANY; i++) {
            ApiResponse response = admin.api().upload(pictures, "image/png", picture);
            assertThat(response.status()).as(response.raw().body()).isIn(201, 409);
            assertThat(response.code()).isIn("", "TOO_MANY_PICTURES");
        }
        assertThat(guest.get("products/" + product).json().path("pictures")).hasSize(8);
    }
}
