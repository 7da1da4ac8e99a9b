package kr.ilovepet.storefront.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * Which products a shopper looks for. Whatever was typed into the address becomes something the catalog understands.
 *
 * @param words words of the name, empty for all
 * @param category slug, empty for all
 * @param sort one of {@link #SORTS}
 * @param page from 0
 */
public record ProductQuery(String words, String category, String sort, int page) {

    /** The sequences a list can have; the first is the usual one. */
    public static final List<String> SORTS = List.of("newest", "price", "-price", "name");

    /** The greatest length of the words; longer ones are cut. */
    public static final int MAX_WORDS_LENGTH = 80;

    private static final int MAX_PAGE = 10_000;
    private static final int PAGE_SIZE = 12;

    /**
     * What a request asks for. The page and the key under which it is shared are both made from this, so that they can
     * never be of different searches, however odd the address is.
     */
    public static ProductQuery of(HttpServletRequest request) {
        return of(
                request.getParameter("query"),
                request.getParameter("category"),
                request.getParameter("sort"),
                request.getParameter("page"));
    }

    /** From parameters, any of which may be missing or invalid. */
    static ProductQuery of(String words, String category, String sort, String page) {
        return new ProductQuery(
                SubmittedValues.text(words, MAX_WORDS_LENGTH),
                category != null && category.matches("[a-z0-9-]{1,40}") ? category : "",
                sort != null && SORTS.contains(sort) ? sort : SORTS.get(0),
                Math.min(SubmittedValues.page(page), MAX_PAGE));
    }

    /** The address of the same search on another page of the list. */
    public String link(int otherPage) {
        return link("/products", otherPage).toString();
    }

    /** The shortest address of this search on its page of the list. */
    public String address() {
        return Link.of("/products")
                .with("query", words)
                .with("category", category)
                .with("sort", sort.equals(SORTS.get(0)) ? null : sort)
                .with("page", page == 0 ? null : page)
                .toString();
    }

    /** The path of the catalog's API with its query. */
    String api() {
        return link("/api/products", page).with("size", PAGE_SIZE).toString();
    }

    private Link link(String path, int ofPage) {
        return Link.of(path)
                .with("query", words)
                .with("category", category)
                .with("sort", sort)
                .with("page", ofPage);
    }
}
