package kr.ilovepet.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.order.checkout.PrepareRequest.Item;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class PrepareRequestTest {

    @Test
    void addsUpEqualProducts() {
        PrepareRequest request = new PrepareRequest(List.of(new Item(5L, 1), new Item(3L, 2), new Item(5L, 4)), null);

        assertThat(request.toOrder(1, null).items()).containsExactly(new OrderItem(3, 2), new OrderItem(5, 5));
    }

    @Test
    void refusesMoreThanNinetyNineOfOneProduct() {
        PrepareRequest request = new PrepareRequest(List.of(new Item(5L, 60), new Item(5L, 40)), null);

        assertThatThrownBy(() -> request.toOrder(1, null)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesMoreThanFiftyProducts() {
        PrepareRequest request = new PrepareRequest(
                LongStream.rangeClosed(1, 51)
                        .mapToObj(product -> new Item(product, 1))
                        .toList(),
                null);

        assertThatThrownBy(() -> request.toOrder(1, null)).isInstanceOf(Problem.class);
    }

    @Test
    void hasTheSameFingerprintOnlyForTheSameRequest() {
        assertThat(fingerprint(1, "CARD"))
                .hasSize(64)
                .isEqualTo(fingerprint(1, "CARD"))
                .isNotEqualTo(fingerprint(2, "CARD"))
                .isNotEqualTo(fingerprint(1, null));
    }

    private static String fingerprint(int quantity, String method) {
        PrepareRequest request = new PrepareRequest(List.of(new Item(5L, quantity)), method);
        return request.toOrder(1, "key").request().fingerprint();
    }
}
