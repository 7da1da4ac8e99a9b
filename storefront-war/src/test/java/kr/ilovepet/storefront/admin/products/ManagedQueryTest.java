package kr.ilovepet.storefront.admin.products;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManagedQueryTest {

    @Test
    void nothingAskedMeansEverything() {
        ManagedQuery query = ManagedQuery.of(null, null, null, null);
        assertThat(query).isEqualTo(new ManagedQuery("", "", "all", 0));
    }

    @Test
    void whatIsNoStateOrCategoryIsLeftOut() {
        ManagedQuery query = ManagedQuery.of(" rope ", "../x", "sold_out", "2");
        assertThat(query).isEqualTo(new ManagedQuery("rope", "", "all", 2));
    }

    @Test
    void aLinkKeepsTheSearch() {
        assertThat(ManagedQuery.of("rope", "toys", "withdrawn", "0").link(3))
                .contains("query=rope", "category=toys", "state=withdrawn", "page=3");
    }
}
