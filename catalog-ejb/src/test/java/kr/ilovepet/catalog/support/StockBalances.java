package kr.ilovepet.catalog.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test: the stock of each product is the sum of its movements, and orders hold what theirs say. */
public final class StockBalances implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(CatalogTables.productsThatDoNotBalance()).isEmpty();
        assertThat(CatalogTables.heldQuantitiesThatDoNotBalance()).isEmpty();
    }
}
