package kr.ilovepet.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.ilovepet.storefront.orders.OrderClient;
import kr.ilovepet.storefront.orders.TossOrderIds;
import kr.ilovepet.storefront.security.PageTokenKey;
import kr.ilovepet.storefront.security.PaymentReturns;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.web.Fakes;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a shopper who set out from this shop can hand a payment in. */
class PaymentReturnControllerTest {

    private static final String ORDER = "2026112300000001";
    private static final SignedInMember MEMBER =
            new SignedInMember("", Instant.MAX, 0, 1, "a@ilovepet.example", "A", Set.of(), "");

    private final PaymentReturns returns =
            Fakes.inject(new PaymentReturns(), Fakes.inject(new PageTokenKey(), "the-secret-of-this-shop-alone-32"));
    private final ModelsImpl models = new ModelsImpl();
    private final List<String> confirmed = new ArrayList<>();
    private RuntimeException failure;

    @Test
    void confirmsThePaymentOfThePageThatTheShopShowed() {
        Response response = comeBack(returns.token(MEMBER, ORDER), "a-key");

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeaderString("Location")).isEqualTo("/orders/" + ORDER);
        assertThat(confirmed).containsExactly(ORDER + " a-key 1000");
    }

    @Test
    void leavesTheOrderAloneWhereSomebodyElseMadeTheAddress() {
        Response response = comeBack(returns.token(MEMBER, "2026112300000002"), "a-key");

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getEntity()).isEqualTo("checkout/mismatch.html");
        assertThat(confirmed).isEmpty();
    }

    @Test
    void asksAgainWhileTheStockOfARefusedPaymentReturns() {
        failure = Problems.with(409, "RESTOCK_RUNNING");
        assertThat(comeBack(returns.token(MEMBER, ORDER), "a-key").getStatus()).isEqualTo(503);

        failure = Problems.with(409, "TOO_MANY_ATTEMPTS");
        assertThat(comeBack(returns.token(MEMBER, ORDER), "a-key").getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a key", "../key", "key\n"})
    void knowsNoPageForAKeyThatIsNone(String key) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> comeBack(returns.token(MEMBER, ORDER), key));
        assertThat(confirmed).isEmpty();
    }

    private Response comeBack(String token, String paymentKey) {
        OrderClient orders = new OrderClient() {
            @Override
            public void confirm(String orderId, String key, long amount) {
                if (failure != null) {
                    throw failure;
                }
                confirmed.add(orderId + " " + key + " " + amount);
            }
        };
        TossOrderIds names = Fakes.inject(new TossOrderIds(), Optional.empty());
        PaymentReturnController controller =
                Fakes.inject(new PaymentReturnController(), models, orders, names, returns, request());
        return controller.success(token, paymentKey, ORDER, "1000");
    }

    private static HttpServletRequest request() {
        HttpSession session = Fakes.of(
                HttpSession.class,
                (method, given) -> method.equals("getAttribute") && given[0].equals(SignedInMember.class.getName())
                        ? MEMBER
                        : null);
        return Fakes.of(HttpServletRequest.class, (method, given) -> switch (method) {
            case "getSession" -> session;
            case "getRequestURI" -> "/checkout/success";
            default -> null;
        });
    }
}
