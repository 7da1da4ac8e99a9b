package kr.ilovepet.catalog.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kr.ilovepet.catalog.domain.OrderLine;
import kr.ilovepet.catalog.domain.ProductOffer;
import kr.ilovepet.catalog.domain.Quantity;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.catalog.domain.Won;

/**
 * What an order is told about the products that it asks for: all of them, or why it can have none.
 *
 * @param lines one for each line of the order whose product is known, in its sequence
 * @param refusal empty when the order can have all of it
 */
public record Quote(List<Line> lines, Optional<StockRefusal> refusal) {

    /**
     * Quotes what is on sale and in stock; the first line that cannot be had is why all are refused.
     *
     * @param asked the lines of the order
     * @param products those of them that are known, by id
     */
    static Quote of(List<OrderLine> asked, Map<Long, ProductOffer> products) {
        SortedMap<Long, Quantity> wanted = OrderLine.sum(asked).byProduct();
        List<Line> lines = new ArrayList<>();
        Optional<StockRefusal> refusal = Optional.empty();
        for (OrderLine line : asked) {
            long productId = line.variant().productId();
            ProductOffer product = products.get(productId);
            if (product != null) {
                lines.add(new Line(line, product.name(), product.price(), product.stock()));
            }
            refusal = refusal.or(() -> refusal(productId, product, wanted.get(productId)));
        }
        return new Quote(List.copyOf(lines), refusal);
    }

    private static Optional<StockRefusal> refusal(long productId, ProductOffer product, Quantity wanted) {
        if (product == null) {
            return Optional.of(StockRefusal.productNotFound(productId));
        }
        if (product.withdrawn()) {
            return Optional.of(StockRefusal.withdrawn(productId, product.name()));
        }
        return product.has(wanted)
                ? Optional.empty()
                : Optional.of(StockRefusal.outOfStock(productId, product.name(), product.stock()));
    }

    /**
     * A line that can be had.
     *
     * @param price for one
     * @param stock how many are in stock
     */
    public record Line(OrderLine asked, String productName, Won price, int stock) {}
}
