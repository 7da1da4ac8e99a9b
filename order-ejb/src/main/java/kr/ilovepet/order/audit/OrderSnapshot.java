package kr.ilovepet.order.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Won;

/**
 * What audit records hold of an order.
 *
 * @param amount in won; null before it is known
 * @param refunded in won
 * @param held pieces that the order still holds, by the number of the product
 * @param attention why a person should look at it
 * @param request what the admin asked for; null in the state before, and where there is nothing to say
 */
public record OrderSnapshot(
        OrderStatus status,
        Long amount,
        long refunded,
        Map<Long, Integer> held,
        List<AttentionReason> attention,
        Object request) {

    static OrderSnapshot of(Order order, Object request) {
        Won amount = order.payment().amount();
        return new OrderSnapshot(
                order.status(),
                amount == null ? null : amount.value(),
                order.payment().refunded().value(),
                order.lines().held().byVariant().entrySet().stream()
                        .collect(
                                Collectors.toMap(held -> held.getKey().productId(), Map.Entry::getValue, Integer::sum)),
                List.copyOf(order.attention().notes().keySet()),
                request);
    }
}
