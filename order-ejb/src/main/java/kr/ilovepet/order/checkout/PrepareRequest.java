package kr.ilovepet.order.checkout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.problem.Problem;

/** What a client asks for with {@code POST /api/orders/prepare}. */
public record PrepareRequest(
        @NotEmpty(message = "must have at least one item") List<@NotNull @Valid Item> items,

        @Pattern(regexp = "[A-Z_]{2,40}", message = "must be a payment method of Toss")
        String method) {

    private static final int MOST_LINES = 50;
    private static final int MOST_PIECES = 99;

    /** One product; the same product may stand in several lines, which are added up. */
    public record Item(
            @NotNull @Min(1) Long productId,
            @NotNull @Min(1) @Max(MOST_PIECES) Integer quantity) {}

    /**
     * The order to take.
     *
     * @param requestKey the client's Idempotency-Key; null where it gave none
     * @throws Problem 400 when it has more than 50 products or more than 99 pieces of one
     */
    NewOrder toOrder(long userId, String requestKey) {
        Map<Long, Integer> pieces = new TreeMap<>();
        items.forEach(item -> pieces.merge(item.productId(), item.quantity(), Math::addExact));
        if (pieces.size() > MOST_LINES) {
            throw Problem.validation("items", "must be at most " + MOST_LINES + " products");
        }
        List<OrderItem> merged = pieces.entrySet().stream()
                .map(entry -> new OrderItem(entry.getKey(), entry.getValue()))
                .toList();
        if (merged.stream().anyMatch(item -> item.quantity() > MOST_PIECES)) {
            throw Problem.validation("items", "must be at most " + MOST_PIECES + " pieces of a product");
        }
        return new NewOrder(
                userId, merged, method, new IdempotentRequest(userId, requestKey, "POST orders/prepare", this));
    }
}
