package kr.ilovepet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.ilovepet.catalog.domain.InMemoryProducts;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.catalog.domain.Quantities;
import kr.ilovepet.catalog.domain.Quantity;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.catalog.domain.VariantId;
import org.junit.jupiter.api.Test;

/** What orders do to stock, in any sequence of their commands. */
class OrderStockServiceTest {

    private static final OrderReference ORDER = new OrderReference("2026112800000001", "i1");

    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryStock stock = new InMemoryStock();
    private final List<String> marked = new ArrayList<>();
    private final DecreaseMarkers markers = new DecreaseMarkers() {
        @Override
        public boolean seen(String orderId) {
            return marked.contains(orderId);
        }

        @Override
        public void markAfterCommit(String orderId) {
            marked.add(orderId);
        }
    };
    private final OrderStockService service =
            new OrderStockService(products, stock, markers, InstantSource.fixed(Instant.EPOCH));

    @Test
    void takesEverythingOnceForAnOrder() {
        Product ball = products.add("Ball", 5);

        assertThat(service.decrease(ORDER, 1, of(ball, 2)).refusal()).isEmpty();
        DecreaseDecision repeat = service.decrease(ORDER, 1, of(ball, 2));

        assertThat(repeat.refusal()).isEmpty();
        assertThat(repeat.repeated()).isTrue();
        assertThat(ball.stock()).isEqualTo(3);
        assertThat(stock.pieces(ORDER)).isEqualTo(2);
    }

    @Test
    void takesNothingWhenOneProductIsMissingAndStaysWithIt() {
        Product ball = products.add("Ball", 5);
        Product rare = products.add("Rare", 1);
        Quantities wanted = of(ball, 2).plus(variant(rare), new Quantity(2));

        DecreaseDecision refused = service.decrease(ORDER, 1, wanted);
        assertThat(refused.firstRefusal()).contains(StockRefusal.outOfStock(rare.id(), "Rare", 1));
        rare.changeStock(9);
        DecreaseDecision repeat = service.decrease(ORDER, 1, wanted);

        assertThat(repeat.refusal()).isEqualTo(refused.refusal());
        assertThat(repeat.firstRefusal()).isEmpty();
        assertThat(ball.stock()).isEqualTo(5);
        Quantities unknown = Quantities.none().plus(VariantId.defaultOf(77), new Quantity(1));
        assertThat(service.decrease(new OrderReference("other", "i2"), 1, unknown)
                        .refusal())
                .contains(StockRefusal.productNotFound(77));
    }

    @Test
    void returnsInPartsAndNeverMoreThanIsHeld() {
        Product ball = products.add("Ball", 5);
        service.decrease(ORDER, 1, of(ball, 4));

        service.rollback(ORDER, "r1", of(ball, 1));
        service.rollback(ORDER, "r1", of(ball, 1));
        assertThat(ball.stock()).isEqualTo(2);

        service.rollback(ORDER, "r2", of(ball, Integer.MAX_VALUE));
        assertThat(ball.stock()).isEqualTo(5);
        // A late repeat must not make the order believe that it still holds its stock.
        assertThat(service.decrease(ORDER, 1, of(ball, 4)).refusal()).contains(StockRefusal.rolledBackBefore());
    }

    @Test
    void takesOnceMoreForAnotherAttemptToPay() {
        Product ball = products.add("Ball", 5);
        service.decrease(ORDER, 1, of(ball, 4));
        service.rollback(ORDER, "key-refused-1", of(ball, 4));

        assertThat(service.decrease(ORDER, 2, of(ball, 4)).refusal()).isEmpty();
        DecreaseDecision repeat = service.decrease(ORDER, 2, of(ball, 4));
        // Late repeats of the first attempt.
        service.rollback(ORDER, "key-refused-1", of(ball, 4));
        DecreaseDecision first = service.decrease(ORDER, 1, of(ball, 4));

        assertThat(ball.stock()).isEqualTo(1);
        assertThat(stock.pieces(ORDER)).isEqualTo(4);
        assertThat(repeat.repeated()).isTrue();
        assertThat(repeat.attempt()).isEqualTo(2);
        assertThat(first.attempt()).isEqualTo(1);
    }

    @Test
    void returnsEverythingOfAnOrderOfWhichNobodyKnowsWhatItHolds() {
        Product ball = products.add("Ball", 5);
        Product bone = products.add("Bone", 5);
        service.rollbackEverything(new OrderReference("2026112800000002", "i2"), "unknown-1");
        service.decrease(ORDER, 1, of(ball, 4).plus(variant(bone), new Quantity(1)));
        service.rollback(ORDER, "r1", of(ball, 1));

        service.rollbackEverything(new OrderReference(ORDER.orderId(), "i2"), "unknown-1");
        assertThat(stock.pieces(ORDER)).isEqualTo(4);
        service.rollbackEverything(ORDER, "unknown-1");
        service.rollbackEverything(ORDER, "unknown-1");

        assertThat(ball.stock()).isEqualTo(5);
        assertThat(bone.stock()).isEqualTo(5);
        assertThat(service.decrease(ORDER, 1, of(ball, 4)).refusal()).contains(StockRefusal.rolledBackBefore());
    }

    @Test
    void takesNothingAfterARollbackThatCameFirst() {
        Product ball = products.add("Ball", 5);

        service.rollback(ORDER, "r1", of(ball, 4));

        assertThat(service.decrease(ORDER, 1, of(ball, 4)).refusal()).contains(StockRefusal.rolledBackBefore());
        assertThat(ball.stock()).isEqualTo(5);
    }

    @Test
    void anotherOrderWithTheSameNumberGetsNothingAndGivesNothingBack() {
        Product ball = products.add("Ball", 5);
        OrderReference namesake = new OrderReference(ORDER.orderId(), "i2");
        service.decrease(ORDER, 1, of(ball, 2));

        assertThat(service.decrease(namesake, 1, of(ball, 2)).firstRefusal()).contains(StockRefusal.orderNumberTaken());
        assertThat(service.decrease(namesake, 2, of(ball, 2)).refusal()).contains(StockRefusal.orderNumberTaken());
        service.rollback(namesake, "r1", of(ball, 2));
        assertThat(ball.stock()).isEqualTo(3);

        // The same id as of its namesake's.
        service.rollback(ORDER, "r1", of(ball, 2));
        assertThat(ball.stock()).isEqualTo(5);
        assertThat(service.decrease(namesake, 1, of(ball, 2)).refusal()).contains(StockRefusal.orderNumberTaken());
    }

    @Test
    void balancesInAnySequence() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Product> offered = IntStream.range(0, 3)
                    .mapToObj(i -> products.add("Product", 10))
                    .toList();
            List<OrderReference> orders = IntStream.range(0, 4)
                    .mapToObj(i -> new OrderReference("o" + random.nextLong(), "i" + i))
                    .toList();
            for (int step = 0; step < 40; step++) {
                OrderReference order = orders.get(random.nextInt(orders.size()));
                Quantities quantities = of(offered.get(random.nextInt(3)), 1 + random.nextInt(6))
                        .plus(variant(offered.get(random.nextInt(3))), new Quantity(1 + random.nextInt(6)));
                if (random.nextBoolean()) {
                    service.decrease(order, 1, quantities);
                } else {
                    service.rollback(order, "r" + random.nextInt(4), quantities);
                }
                assertThat(offered)
                        .as("seed " + seed)
                        .allSatisfy(product -> assertThat(product.stock()).isNotNegative());
                assertThat(orders)
                        .as("seed " + seed)
                        .allSatisfy(one -> assertThat(stock.pieces(one)).isEqualTo(-stock.moved(one)));
                assertThat(offered.stream().mapToInt(Product::stock).sum()
                                + orders.stream().mapToInt(stock::pieces).sum())
                        .as("seed " + seed)
                        .isEqualTo(30);
            }
        }
    }

    private static VariantId variant(Product product) {
        return VariantId.defaultOf(product.id());
    }

    private static Quantities of(Product product, int quantity) {
        return Quantities.none().plus(variant(product), new Quantity(quantity));
    }
}
