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
import kr.ilovepet.order.orders.Pieces;

/**
 * Catalog as the saga page describes it: an order takes all or nothing, once, and gives back what it holds, once for a
 * rollback. A rollback that comes first bars the decrease.
 */
final class CatalogModel {

    static final int PIECES = 6;
    static final List<Long> PRODUCTS = List.of(1L, 2L, 3L);

    private final Network network;
    private final Map<Long, Integer> stock = new TreeMap<>();
    private final Map<String, Message> answers = new HashMap<>();
    private final Map<String, Map<Long, Integer>> held = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private final Set<String> rollbacks = new HashSet<>();

    CatalogModel(Network network) {
        this.network = network;
        PRODUCTS.forEach(product -> stock.put(product, PIECES));
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
    Pieces heldBy(String orderId) {
        return Pieces.of(held.getOrDefault(orderId, Map.of()));
    }

    private void inform(MessageHeader header, ProductInformationRequest request) {
        network.send(
                header.subjectId(),
                answers.computeIfAbsent(
                        header.idempotencyKey(),
                        key -> enough(request.items())
                                ? ProductInformationResponse.of(request.items().stream()
                                        .map(this::product)
                                        .toList())
                                : ProductInformationResponse.refused("OUT_OF_STOCK", Map.of())));
    }

    private void decrease(MessageHeader header, ProductStockDecrease command) {
        String orderId = header.subjectId();
        if (decided.add(orderId) && enough(command.products())) {
            command.products().forEach(item -> stock.merge(item.productId(), -item.quantity(), Integer::sum));
            held.put(orderId, new HashMap<>(Pieces.of(command.products()).ofProduct()));
        }
        network.send(
                orderId,
                !heldBy(orderId).isEmpty()
                        ? ProductStockDecreased.done()
                        : ProductStockDecreased.refused("OUT_OF_STOCK", Map.of()));
    }

    private void rollback(MessageHeader header, ProductStockRollback command) {
        decided.add(header.subjectId());
        if (rollbacks.add(command.rollbackId())) {
            Pieces back = Pieces.of(command.products()).atMost(heldBy(header.subjectId()));
            back.ofProduct().forEach((product, quantity) -> {
                held.get(header.subjectId()).merge(product, -quantity, Integer::sum);
                stock.merge(product, quantity, Integer::sum);
            });
        }
        network.send(header.subjectId(), new ProductStockRolledback(command.rollbackId()));
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
