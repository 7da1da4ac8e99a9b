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
        "POST, /login, false",
        "POST, /cart, true",
        "POST, /admin/uploads/1, false",
        "POST, /admin/uploads, true",
        "POST, /anything, true",
        "POST, /API/orders, true"
    })
    void formsOfOrdinarySizeForPages(String method, String path, boolean cookie) {
        assertThat(rules.body(new RequestHead(method, path, 100, true, cookie))).isEqualTo(BodyRule.whole(128 * 1024));
    }

    @ParameterizedTest
    @CsvSource({"/api/products/1/pictures, true, false", "/admin/uploads/1, false, true"})
    void picturesWhileTheyArrive(String path, boolean token, boolean cookie) {
        BodyRule rule = rules.body(new RequestHead("POST", path, 100, token, cookie));

        assertThat(rule.streamed()).isTrue();
        assertThat(rule.bytes()).isGreaterThan(5 * 1024 * 1024);
    }

    private static RequestHead head(String method, String path, boolean token) {
        return new RequestHead(method, path, 100, token, false);
    }
}
