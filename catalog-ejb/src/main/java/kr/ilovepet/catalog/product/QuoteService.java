package kr.ilovepet.catalog.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kr.ilovepet.catalog.domain.OrderLine;
import kr.ilovepet.catalog.domain.ProductRepository;

/**
 * Quotes products to orders. Nothing is reserved by a quote, and none leaves products in its transaction, which may
 * have the decrease of another order in it.
 */
@ApplicationScoped
public class QuoteService {

    @Inject
    private ProductRepository products;

    /** What the products are called and cost, if all of them are on sale and there is enough of each. */
    public Quote quote(List<OrderLine> lines) {
        return Quote.of(lines, products.offers(OrderLine.sum(lines).byProduct().keySet()));
    }
}
