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
 * @param lines one for each line of the order, in its sequence; none when it is refused
 * @param refusal empty when the order can have all of it
 */
public record Quote(List<Line> lines, Optional<StockRefusal> refusal) {

    /**
     * Quotes what is on sale and in stock.
     *
     * @param asked the lines of the order
     * @param products those of them that are known, by id
     */
    static Quote of(List<OrderLine> asked, Map<Long, ProductOffer> products) {
        SortedMap<Long, Quantity> wanted = OrderLine.sum(asked).byProduct();
        List<Line> lines = new ArrayList<>();
        for (OrderLine line : asked) {
            long productId = line.variant().productId();
            ProductOffer product = products.get(productId);
            if (product == null || product.withdrawn()) {
                return refused(StockRefusal.productNotFound(productId));
            }
            if (!product.has(wanted.get(productId))) {
                return refused(StockRefusal.outOfStock(productId, product.name(), product.stock()));
            }
            lines.add(new Line(line, product.name(), product.price(), product.stock()));
        }
        return new Quote(List.copyOf(lines), Optional.empty());
    }

    private static Quote refused(StockRefusal refusal) {
        return new Quote(List.of(), Optional.of(refusal));
    }

    /**
     * A line that can be had.
     *
     * @param price for one
     * @param stock how many are in stock
     */
    public record Line(OrderLine asked, String productName, Won price, int stock) {}
}
