package kr.ilovepet.catalog.saga;

import java.util.List;
import kr.ilovepet.catalog.domain.OrderLine;
import kr.ilovepet.catalog.domain.Quantities;
import kr.ilovepet.catalog.domain.Quantity;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.catalog.domain.VariantId;
import kr.ilovepet.catalog.product.Quote;
import kr.ilovepet.catalog.stock.DecreaseDecision;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductStockDecreased;

/** Maps between the messages of the saga and the catalog's own values. */
final class CatalogMessages {

    private CatalogMessages() {}

    /** The lines of an order as its message names them. */
    static List<OrderLine> lines(List<OrderItem> items) {
        return items.stream()
                .map(item ->
                        new OrderLine(new VariantId(item.productId(), item.variantId()), new Quantity(item.quantity())))
                .toList();
    }

    /** The same by variant. */
    static Quantities quantities(List<OrderItem> items) {
        return OrderLine.sum(lines(items));
    }

    static ProductInformationResponse information(Quote quote) {
        List<ProductInformationResponse.Product> products =
                quote.lines().stream().map(CatalogMessages::product).toList();
        return quote.refusal()
                .map(refusal -> ProductInformationResponse.refused(code(refusal), refusal.params(), products))
                .orElseGet(() -> ProductInformationResponse.of(products));
    }

    private static ProductInformationResponse.Product product(Quote.Line line) {
        return new ProductInformationResponse.Product(
                line.asked().variant().productId(),
                line.asked().variant().variantId(),
                line.productName(),
                line.price().value(),
                line.stock(),
                (int) line.asked().quantity().value());
    }

    static ProductStockDecreased decreased(DecreaseDecision decision) {
        return decision.refusal()
                .map(refusal -> ProductStockDecreased.refused(code(refusal), refusal.params()))
                .orElseGet(ProductStockDecreased::done)
                .of(decision.attempt());
    }

    private static String code(StockRefusal refusal) {
        return refusal.code().name();
    }
}
