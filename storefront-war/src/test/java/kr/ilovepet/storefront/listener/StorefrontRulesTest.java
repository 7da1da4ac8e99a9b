package kr.ilovepet.storefront.listener;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.instance.listener.BodyRule;
import kr.ilovepet.instance.listener.RequestHead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorefrontRulesTest {

    private final StorefrontRules rules = new StorefrontRules(address -> false);

    @ParameterizedTest
    @CsvSource({
        "POST, /api/orders/prepare",
        "POST, /order-service/api/orders/prepare",
        "PUT, /api/products/1",
        "POST, /api/products/1/pictures",
        "POST, /api/users/renew",
        "DELETE, /api/products/1/pictures/2"
    })
    void noBodyWithoutATokenWhereOneIsDemanded(String method, String path) {
        assertThat(rules.body(head(method, path, false)).tokenRequired()).isTrue();
        assertThat(rules.body(head(method, path, true)).tokenRequired()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/users/login",
        "POST, /user-service/api/users/register",
        "PUT, /api/cart/items/1",
        "POST, /api/payments/webhooks/toss"
    })
    void smallBodiesWithoutATokenWhereNoneIsDemanded(String method, String path) {
        assertThat(rules.body(head(method, path, false))).isEqualTo(BodyRule.whole(64 * 1024));
    }

    @ParameterizedTest
    @CsvSource({
        "/login, false, multipart/form-data; boundary=x",
        "/cart, true, multipart/form-data; boundary=x",
        "/admin/uploads/1, false, multipart/form-data; boundary=x",
        "/admin/uploads/1, true, application/x-www-form-urlencoded",
        "/admin/uploads/1, true, multipart/mixed",
        "/admin/uploads/1, true,",
        "/admin/uploads/../../login, true, multipart/form-data; boundary=x",
        "/admin/uploads, true, multipart/form-data; boundary=x",
        "/anything, true, multipart/form-data; boundary=x",
        "/API/orders, true, multipart/form-data; boundary=x"
    })
    void formsOfOrdinarySizeForPages(String path, boolean cookie, String type) {
        assertThat(rules.body(new RequestHead("POST", path, 100, true, cookie, type)))
                .isEqualTo(BodyRule.whole(128 * 1024));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/products/1/pictures, true, false, image/png",
        "/admin/uploads/1, false, true, Multipart/Form-Data;boundary=x"
    })
    void picturesWhileTheyArrive(String path, boolean token, boolean cookie, String type) {
        BodyRule rule = rules.body(new RequestHead("POST", path, 100, token, cookie, type));

        assertThat(rule.streamed()).isTrue();
        assertThat(rule.bytes()).isGreaterThan(5 * 1024 * 1024);
    }

    private static RequestHead head(String method, String path, boolean token) {
        return new RequestHead(method, path, 100, token, false, null);
    }
}
