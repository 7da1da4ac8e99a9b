package kr.ilovepet.order.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kr.ilovepet.order.domain.ProductVariant;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.ItemRequest;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class PrepareRequestTest {

    @Test
    void addsUpEqualProducts() {
        PrepareRequest request = new PrepareRequest(
                List.of(new ItemRequest(5L, 1), new ItemRequest(3L, 2), new ItemRequest(5L, 4)), null, null, null);

        assertThat(request.toOrder(1, null, null).ordered())
                .isEqualTo(Quantities.of(Map.of(ProductVariant.defaultOf(3), 2, ProductVariant.defaultOf(5), 5)));
    }

    @Test
    void refusesMoreThanNinetyNineOfOneProduct() {
        PrepareRequest request =
                new PrepareRequest(List.of(new ItemRequest(5L, 60), new ItemRequest(5L, 40)), null, null, null);

        assertThatThrownBy(() -> request.toOrder(1, null, null)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesMoreThanFiftyProducts() {
        PrepareRequest request = new PrepareRequest(
                LongStream.rangeClosed(1, 51)
                        .mapToObj(product -> new ItemRequest(product, 1))
                        .toList(),
                null,
                null,
                null);

        assertThatThrownBy(() -> request.toOrder(1, null, null)).isInstanceOf(Problem.class);
    }

    @Test
    void hasTheSameFingerprintOnlyForTheSameRequest() {
        assertThat(fingerprint(1, "CARD"))
                .hasSize(64)
                .isEqualTo(fingerprint(1, "CARD"))
                .isNotEqualTo(fingerprint(2, "CARD"))
                .isNotEqualTo(fingerprint(1, null));
    }

    /** So that a request can be repeated at an instance of a newer version. */
    @Test
    void hasTheFingerprintOfBeforeWhereTheClientSaysNothingOfWhatWasShown() {
        PrepareRequest request = new PrepareRequest(List.of(new ItemRequest(5L, 1)), "CARD", null, null);

        assertThat(Json.write(request)).isEqualTo("{\"items\":[{\"productId\":5,\"quantity\":1}],\"method\":\"CARD\"}");
    }

    @Test
    void refusesWhatIsTooLittleToBePaid() {
        PrepareRequest request = new PrepareRequest(List.of(new ItemRequest(5L, 1)), null, 99L, null);

        assertThatThrownBy(() -> request.toOrder(1, null, null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("BELOW_MINIMUM_AMOUNT"));
        assertThat(new PrepareRequest(List.of(new ItemRequest(5L, 1)), null, 100L, null)
                        .toOrder(1, null, null)
                        .reviewed()
                        .amount())
                .isEqualTo(new Won(100));
    }

    private static String fingerprint(int quantity, String method) {
        PrepareRequest request = new PrepareRequest(List.of(new ItemRequest(5L, quantity)), method, null, null);
        return request.toOrder(1, "key", null).request().fingerprint();
    }
}
