package kr.ilovepet.storefront.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.ilovepet.storefront.security.PaymentReturns;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.PublicUrl;
import org.junit.jupiter.api.Test;

/** What Toss is told, which has limits of its own for names. */
class TossWidgetTest {

    private static final String DOG = "\uD83D\uDC36";

    private final TossWidget widget = Fakes.inject(
            new TossWidget(),
            Fakes.inject(new TossOrderIds(), Optional.of("t-")),
            Fakes.inject(new PublicUrl(), URI.create("http://localhost:8000")),
            new PaymentReturns() {
                @Override
                public String token(SignedInMember member, String orderId) {
                    return "token";
                }
            });

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(options(named("a" + DOG.repeat(60))).orderName()).isEqualTo("a" + DOG.repeat(49));
        assertThat(options(named(DOG.repeat(60)), named("Rope")).orderName())
                .hasSizeBetween(99, 100)
                .endsWith(DOG + " and 1 more");
    }

    @Test
    void leadsBackToThisShop() {
        TossWidgetOptions options = options(named("Ball"));
        assertThat(options.orderId()).isEqualTo("t-2026112300000001");
        assertThat(options.successUrl()).isEqualTo("http://localhost:8000/checkout/success/token");
    }

    private TossWidgetOptions options(Order.Item... items) {
        Order order =
                new Order("2026112300000001", "PREPARED", 9_900L, 0L, null, List.of(items), null, null, Instant.EPOCH);
        SignedInMember member =
                new SignedInMember("", Instant.MAX, 0, 1, "a@ilovepet.example", "Kim", Set.of(), "customer");
        return widget.of(order, member, Locale.ENGLISH);
    }

    private static Order.Item named(String name) {
        return new Order.Item(1, name, 9_900L, 1);
    }
}
