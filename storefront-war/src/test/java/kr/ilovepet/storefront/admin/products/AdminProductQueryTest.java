package kr.ilovepet.storefront.admin.products;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdminProductQueryTest {

    @Test
    void nothingAskedMeansEverything() {
        AdminProductQuery query = AdminProductQuery.of(null, null, null, null);
        assertThat(query).isEqualTo(new AdminProductQuery("", "", "all", 0));
    }

    @Test
    void whatIsNoStateOrCategoryIsLeftOut() {
        AdminProductQuery query = AdminProductQuery.of(" rope ", "../x", "sold_out", "2");
        assertThat(query).isEqualTo(new AdminProductQuery("rope", "", "all", 2));
    }

    @Test
    void aLinkKeepsTheSearch() {
        assertThat(AdminProductQuery.of("rope", "toys", "withdrawn", "0").link(3))
                .contains("query=rope", "category=toys", "state=withdrawn", "page=3");
    }
}
