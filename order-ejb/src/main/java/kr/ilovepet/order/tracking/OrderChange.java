package kr.ilovepet.order.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;

/**
 * An order came into a state. Instances tell each other in messages such as {@code ORIGIN 2026112800000001=PREPARED
 * 2026112800000002=CONFIRMED}.
 */
record OrderChange(OrderNumber order, OrderStatus status) {

    /** The message that an instance sends. */
    static String message(String origin, List<OrderChange> changes) {
        return changes.stream()
                .map(change -> change.order + "=" + change.status)
                .collect(Collectors.joining(" ", origin + " ", ""));
    }

    /**
     * What another instance tells; nothing where the message is this instance's own. What a newer version of the shop
     * may have added to the states is passed over.
     */
    static List<OrderChange> ofOthers(String origin, String message) {
        String[] parts = message.split(" ");
        return parts[0].equals(origin)
                ? List.of()
                : Arrays.stream(parts).skip(1).flatMap(OrderChange::parse).toList();
    }

    private static Stream<OrderChange> parse(String text) {
        int at = text.indexOf('=');
        Optional<OrderNumber> order = at < 0 ? Optional.empty() : OrderNumber.parse(text.substring(0, at));
        return order.stream()
                .flatMap(number -> Arrays.stream(OrderStatus.values())
                        .filter(status -> status.name().equals(text.substring(at + 1)))
                        .map(status -> new OrderChange(number, status)));
    }
}
