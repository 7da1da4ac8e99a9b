package kr.ilovepet.catalog.product;

import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;

/** Which products are wanted, in which order. */
public final class ProductSearch {

    private final SearchWords words;
    private final String category;
    private final ProductState state;
    private final ProductSort sort;
    private final PageRequest pageRequest;

    private ProductSearch(
            SearchWords words, String category, ProductState state, ProductSort sort, PageRequest pageRequest) {
        this.words = words;
        this.category = category;
        this.state = state;
        this.sort = sort;
        this.pageRequest = pageRequest;
    }

    /**
     * A shopper's search: reads the query parameters; an absent one does not narrow it.
     *
     * @param query words, all of which the name contains
     * @param category slug
     * @param sort one of newest, price, -price, name
     * @throws Problem 400 when one is not as it must be
     */
    public static ProductSearch of(String query, String category, String sort, PageRequest pageRequest) {
        return of(query, category, ProductState.ON_SALE, sort, pageRequest);
    }

    /**
     * An admin's search, the same with withdrawn products.
     *
     * @param state one of on_sale, withdrawn, all
     * @throws Problem 400 when one is not as it must be
     */
    public static ProductSearch ofAdmin(
            String query, String category, String state, String sort, PageRequest pageRequest) {
        return of(query, category, ProductState.of(state), sort, pageRequest);
    }

    private static ProductSearch of(
            String query, String category, ProductState state, String sort, PageRequest pageRequest) {
        String slug = category == null || category.isBlank() ? null : category.strip();
        if (slug != null && slug.length() > ProductLimits.LONGEST_SLUG) {
            throw Problem.validation("category", "must have at most " + ProductLimits.LONGEST_SLUG + " characters");
        }
        return new ProductSearch(SearchWords.of(query), slug, state, ProductSort.of(sort), pageRequest);
    }

    SearchWords words() {
        return words;
    }

    /** Slug; null means every category. */
    String category() {
        return category;
    }

    ProductState state() {
        return state;
    }

    ProductSort sort() {
        return sort;
    }

    PageRequest pageRequest() {
        return pageRequest;
    }
}
