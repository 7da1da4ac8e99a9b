package kr.ilovepet.order.saga;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductInformationResponse.Product;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.ProductVariant;
import kr.ilovepet.order.domain.Quantities;

/**
 * Catalog as the saga page describes it: an order takes all or nothing, once for an attempt to pay, and gives back what
 * it holds, once for a rollback. A rollback that comes first bars the decrease.
 */
final class CatalogModel {

    static final int STOCK = 6;
    static final List<Long> PRODUCTS = List.of(1L, 2L, 3L);

    private final Network network;
    private final Map<Long, Integer> stock = new TreeMap<>();
    private final Map<String, Message> replies = new HashMap<>();
    private final Map<String, Quantities> held = new HashMap<>();
    private final Map<String, String> incarnations = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private final Set<String> rollbacks = new HashSet<>();

    CatalogModel(Network network) {
        this.network = network;
        PRODUCTS.forEach(product -> stock.put(product, STOCK));
        network.connect(new MessageRoutes()
                .on(ProductInformationRequest.class, this::inform)
                .on(ProductStockDecrease.class, this::decrease)
                .on(ProductStockRollback.class, this::rollback));
    }

    static long price(long product) {
        return 1_000 * product;
    }

    int stockOf(long product) {
        return stock.get(product);
    }

    /** What the order holds; empty where it holds nothing. */
    Quantities heldBy(Order order) {
        String orderId = order.number().value();
        return order.incarnation().value().equals(incarnations.get(orderId)) ? heldBy(orderId) : Quantities.NONE;
    }

    /** How much of the product all orders hold, known to the order service or not. */
    int heldOf(long product) {
        return held.values().stream()
                .mapToInt(quantities -> quantities.of(ProductVariant.defaultOf(product)))
                .sum();
    }

    private boolean namesake(Subject order) {
        return !order.incarnation().equals(incarnations.computeIfAbsent(order.id(), id -> order.incarnation()));
    }

    private Quantities heldBy(String orderId) {
        return held.getOrDefault(orderId, Quantities.NONE);
    }

    private void inform(MessageHeader header, ProductInformationRequest request) {
        network.reply(
                header,
                replies.computeIfAbsent(
                        header.idempotencyKey(),
                        key -> enough(request.items())
                                ? ProductInformationResponse.of(request.items().stream()
                                        .map(this::product)
                                        .toList())
                                : ProductInformationResponse.refused("OUT_OF_STOCK", Map.of(), List.of())));
    }

    private void decrease(MessageHeader header, ProductStockDecrease command) {
        String orderId = header.subjectId();
        if (namesake(header.subject())) {
            network.reply(
                    header,
                    ProductStockDecreased.refused("ORDER_NUMBER_TAKEN", Map.of())
                            .of(command.attempt()));
            return;
        }
        String attempt = orderId + ":" + command.attempt();
        if (decided.add(attempt) && enough(command.products())) {
            command.products().forEach(item -> stock.merge(item.productId(), -item.quantity(), Integer::sum));
            held.put(orderId, quantities(command.products()));
        }
        network.reply(
                header,
                (!heldBy(orderId).isEmpty()
                                ? ProductStockDecreased.done()
                                : ProductStockDecreased.refused("OUT_OF_STOCK", Map.of()))
                        .of(command.attempt()));
    }

    private void rollback(MessageHeader header, ProductStockRollback command) {
        if (namesake(header.subject())) {
            network.reply(header, new ProductStockRolledback(command.rollbackId()));
            return;
        }
        decided.add(header.subjectId() + ":1");
        if (rollbacks.add(command.rollbackId())) {
            Quantities before = heldBy(header.subjectId());
            Quantities back = command.everything()
                    ? before
                    : quantities(command.products()).atMost(before);
            Map<ProductVariant, Integer> left = new HashMap<>(before.byVariant());
            back.byVariant().forEach((variant, quantity) -> {
                left.merge(variant, -quantity, Integer::sum);
                stock.merge(variant.productId(), quantity, Integer::sum);
            });
            held.put(header.subjectId(), Quantities.of(left));
        }
        network.reply(header, new ProductStockRolledback(command.rollbackId()));
    }

    private static Quantities quantities(List<OrderItem> items) {
        return items.stream()
                .map(item -> Quantities.of(new ProductVariant(item.productId(), item.variantId()), item.quantity()))
                .reduce(Quantities.NONE, Quantities::plus);
    }

    private boolean enough(List<OrderItem> items) {
        return items.stream().allMatch(item -> stock.get(item.productId()) >= item.quantity());
    }

    private Product product(OrderItem item) {
        return new Product(
                item.productId(),
                item.variantId(),
                "Product " + item.productId(),
                price(item.productId()),
                stock.get(item.productId()),
                item.quantity());
    }
}
