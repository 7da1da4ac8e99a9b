package kr.ilovepet.storefront.admin.products;

import java.util.List;
import kr.ilovepet.storefront.web.Address;
import kr.ilovepet.storefront.web.Typed;

/**
 * Which products an admin looks for. Whatever was typed into the address becomes something the catalog understands.
 *
 * @param query    words of the name, empty for all
 * @param category slug, empty for all
 * @param state    one of {@link #STATES}
 * @param page     from 0
 */
public record ManagedQuery(String query, String category, String state, int page) {

    /** The states a product can have; the first is the usual one. */
    public static final List<String> STATES = List.of("all", "on_sale", "withdrawn");

    private static final int LONGEST_QUERY = 80;
    private static final int SIZE = 20;

    static ManagedQuery of(String query, String category, String state, String page) {
        return new ManagedQuery(
                Typed.text(query, LONGEST_QUERY),
                category != null && category.matches("[a-z0-9-]{1,40}") ? category : "",
                state != null && STATES.contains(state) ? state : STATES.get(0),
                Typed.page(page));
    }

    /** The same search on another page of the list, as an address of the shop. */
    public String link(int otherPage) {
        return address("/admin/products", otherPage).toString();
    }

    String api() {
        return address("/api/products/managed", page).with("size", SIZE).toString();
    }

    private Address address(String path, int ofPage) {
        return Address.of(path)
                .with("query", query)
                .with("category", category)
                .with("state", state)
                .with("page", ofPage);
    }
}
