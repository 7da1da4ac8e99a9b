package kr.ilovepet.storefront.admin.products;

import java.util.List;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * Which products an admin looks for. Whatever was typed into the address becomes something the catalog understands.
 *
 * @param words words of the name, empty for all
 * @param category slug, empty for all
 * @param state one of {@link #STATES}
 * @param page from 0
 */
public record AdminProductQuery(String words, String category, String state, int page) {

    /** The states a product can have; the first is the usual one. */
    public static final List<String> STATES = List.of("all", "on_sale", "withdrawn");

    private static final int MAX_WORDS_LENGTH = 80;
    private static final int PAGE_SIZE = 20;

    static AdminProductQuery of(String words, String category, String state, String page) {
        return new AdminProductQuery(
                SubmittedValues.text(words, MAX_WORDS_LENGTH),
                category != null && category.matches("[a-z0-9-]{1,40}") ? category : "",
                state != null && STATES.contains(state) ? state : STATES.get(0),
                SubmittedValues.page(page));
    }

    /** The greatest length of the words; longer ones are cut. */
    public int maxWordsLength() {
        return MAX_WORDS_LENGTH;
    }

    /** The same search on another page of the list, as an address of the shop. */
    public String link(int otherPage) {
        return address("/admin/products", otherPage).toString();
    }

    String api() {
        return address("/api/products/managed", page).with("size", PAGE_SIZE).toString();
    }

    private Link address(String path, int ofPage) {
        return Link.of(path)
                .with("query", words)
                .with("category", category)
                .with("state", state)
                .with("page", ofPage);
    }
}
