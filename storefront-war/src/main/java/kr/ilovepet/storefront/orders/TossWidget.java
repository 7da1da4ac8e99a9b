package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import kr.ilovepet.storefront.security.PaymentReturns;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.web.PublicUrl;
import kr.ilovepet.storefront.web.SubmittedValues;
import kr.ilovepet.storefront.web.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the options of the payment widget for an order. */
@Named("toss")
@ApplicationScoped
public class TossWidget {

    /** The greatest length of names and addresses at Toss. */
    private static final int MAX_LENGTH = 100;

    @Inject
    @ConfigProperty(name = "toss.client.key", defaultValue = "test_gck_sandbox")
    private String clientKey;

    @Inject
    @ConfigProperty(name = "toss.script.url", defaultValue = "http://127.0.0.1:8100/v2/standard")
    private String scriptUrl;

    @Inject
    private TossOrderIds names;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private PaymentReturns returns;

    /** The address of Toss's script. */
    public String scriptUrl() {
        return scriptUrl;
    }

    /** The options for an order that can be paid; null for any other. */
    public TossWidgetOptions of(Order order, SignedInMember member, Locale language) {
        if (order.phase() != OrderPhase.PAYABLE || order.amount() == null) {
            return null;
        }
        return new TossWidgetOptions(
                clientKey,
                member.customerKey(),
                cut(member.email()),
                cut(member.name()),
                order.amount(),
                names.atToss(order.orderId()),
                orderName(order, language),
                publicUrl.of("/checkout/success/" + returns.token(member, order.orderId())),
                publicUrl.of("/checkout/fail"));
    }

    private static String orderName(Order order, Locale language) {
        String first =
                order.items().isEmpty() ? order.orderId() : order.items().get(0).productName();
        int others = order.items().size() - 1;
        if (others < 1) {
            return cut(first);
        }
        String rest = Texts.get(language, "order.name.others", others);
        return SubmittedValues.cut(first, MAX_LENGTH - rest.length()) + rest;
    }

    private static String cut(String text) {
        return text == null ? null : SubmittedValues.cut(text, MAX_LENGTH);
    }
}
