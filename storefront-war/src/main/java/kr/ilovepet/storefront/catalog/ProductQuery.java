package kr.ilovepet.storefront.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a shopper looks for. Whatever was typed into the address becomes something the catalog understands.
 *
 * @param query words of the name, empty for all
 * @param category slug, empty for all
 * @param sort one of {@link #SORTS}
 * @param page from 0
 */
public record ProductQuery(String query, String category, String sort, int page) {

    /** The orders a list can have; the first is the usual one. */
    public static final List<String> SORTS = List.of("newest", "price", "-price", "name");

    private static final int LONGEST_QUERY = 80;
    private static final int LAST_PAGE = 10_000;
    private static final int SIZE = 12;

    /** From the parameters of a request, any of which may be missing or senseless. */
    public static ProductQuery of(String query, String category, String sort, String page) {
        String words = query == null ? "" : query.strip();
        return new ProductQuery(
                words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words,
                category != null && category.matches("[a-z0-9-]{1,40}") ? category : "",
                sort != null && SORTS.contains(sort) ? sort : SORTS.get(0),
                page != null && page.matches("\\d{1,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0);
    }

    /** The same search on another page of the list, as an address of the shop. */
    public String link(int otherPage) {
        return "/products?" + parameters(otherPage);
    }

    /** The same search in another category, from its first page. */
    public String linkTo(String otherCategory) {
        return new ProductQuery(query, otherCategory, sort, 0).link(0);
    }

    /** The parameters of the catalog's API. */
    String parameters() {
        return parameters(page) + "&size=" + SIZE;
    }

    private String parameters(int ofPage) {
        return "query=" + encode(query) + "&category=" + encode(category) + "&sort=" + encode(sort) + "&page=" + ofPage;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
