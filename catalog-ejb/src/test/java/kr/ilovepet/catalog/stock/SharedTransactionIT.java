package kr.ilovepet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.CatalogTables;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are handled in one transaction, of which an earlier one has looked at what a later one takes. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class SharedTransactionIT {

    private final CatalogClient catalog = CatalogClient.ofContainer();

    @ParameterizedTest
    @ValueSource(strings = {"quote", "entity"})
    void takesOfWhatIsThereNowWhateverWasSeenBefore(String look) {
        long id = catalog.product("Rattle", 1_000, 10);
        String order = "s" + System.nanoTime();

        ApiResponse told =
                catalog.guest().post("shared-transaction?look=" + look + "&product=" + id + "&order=" + order, "");

        assertThat(told.status()).as(told.raw().body()).isEqualTo(200);
        assertThat(told.raw().body()).isEqualTo("OUT_OF_STOCK TAKEN OUT_OF_STOCK");
        assertThat(catalog.stock(id)).isZero();
        assertThat(CatalogTables.movements(order + "-2")).containsExactly(-1L);
    }
}
