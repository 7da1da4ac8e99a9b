package kr.ilovepet.catalog.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ilovepet.catalog.product.Product;
import kr.ilovepet.catalog.stock.Quantities;
import kr.ilovepet.catalog.stock.Refusal;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationResponse;

/** What an order is told about its products. */
final class ProductInformation {

    private ProductInformation() {}

    /**
     * The products in the order of the items; a refusal when one is unknown, no longer sold, or fewer than all its
     * items ask for.
     */
    static ProductInformationResponse of(List<OrderItem> items, Map<Long, Product> known) {
        Map<Long, Long> wanted = Quantities.of(items);
        List<ProductInformationResponse.Product> answer = new ArrayList<>();
        for (OrderItem item : items) {
            Product product = known.get(item.productId());
            if (product == null || product.withdrawn()) {
                return refused(Refusal.productNotFound(item.productId()));
            }
            if (!product.has(wanted.get(item.productId()))) {
                return refused(Refusal.outOfStock(product));
            }
            answer.add(new ProductInformationResponse.Product(
                    product.id(), item.variantId(), product.name(), product.price(), product.stock(), item.quantity()));
        }
        return ProductInformationResponse.of(answer);
    }

    private static ProductInformationResponse refused(Refusal refusal) {
        return ProductInformationResponse.refused(refusal.code(), refusal.params());
    }
}
