package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.catalog.domain.InMemoryProducts;
import kr.ilovepet.catalog.domain.OrderLine;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.catalog.domain.Quantity;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.catalog.domain.VariantId;
import kr.ilovepet.catalog.domain.Won;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private final InMemoryProducts products = new InMemoryProducts();
    private final Product ball = products.add("Ball", 5);
    private final Product rope = products.add("Rope", 5);

    @Test
    void quotesTheLinesInTheirSequence() {
        OrderLine first = line(rope.id(), 2);
        OrderLine second = line(ball.id(), 5);

        assertThat(quote(first, second))
                .isEqualTo(new Quote(
                        List.of(
                                new Quote.Line(first, "Rope", new Won(1_000), 5),
                                new Quote.Line(second, "Ball", new Won(1_000), 5)),
                        Optional.empty()));
    }

    @Test
    void countsAllLinesOfAProduct() {
        assertThat(quote(line(ball.id(), 3), line(ball.id(), 3)).refusal())
                .contains(StockRefusal.outOfStock(ball.id(), "Ball", 5));
        assertThat(quote(line(ball.id(), 3), line(ball.id(), 2)).refusal()).isEmpty();
    }

    @Test
    void quotesNothingThatIsNotOnSale() {
        ball.withdraw(Instant.EPOCH);

        assertThat(quote(line(rope.id(), 1), line(ball.id(), 1)).refusal())
                .contains(StockRefusal.withdrawn(ball.id(), "Ball"));
        assertThat(quote(line(77, 1)).refusal()).contains(StockRefusal.productNotFound(77));
    }

    @Test
    void namesWhatIsKnownOfARefusedOrder() {
        ball.withdraw(Instant.EPOCH);

        assertThat(quote(line(77, 1), line(ball.id(), 1), line(rope.id(), 9)).lines())
                .extracting(Quote.Line::productName)
                .containsExactly("Ball", "Rope");
    }

    private Quote quote(OrderLine... lines) {
        List<OrderLine> asked = List.of(lines);
        return Quote.of(asked, products.offers(OrderLine.sum(asked).byProduct().keySet()));
    }

    private static OrderLine line(long productId, long quantity) {
        return new OrderLine(VariantId.defaultOf(productId), new Quantity(quantity));
    }
}
