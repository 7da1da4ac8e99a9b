package kr.ilovepet.storefront.cart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kr.ilovepet.storefront.catalog.QuantityForm;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * What the form of the cart is to change: of each line whose field says something else than the page had shown there.
 * So a form that was open for long takes back nothing that was changed elsewhere meanwhile.
 *
 * @param wanted the new quantities by product
 * @param wrong what was typed and is no quantity, by product
 */
public record CartChanges(Map<Long, Integer> wanted, Map<Long, String> wrong) {

    /** No form was sent. */
    static final CartChanges NONE = new CartChanges(Map.of(), Map.of());

    private static final int MOST = 50;

    /**
     * Reads the fields of the lines, at most 50.
     *
     * @param shown may be shorter than the others: what was not shown is changed
     */
    static CartChanges of(List<String> products, List<String> shown, List<String> quantities) {
        Map<Long, Integer> wanted = new LinkedHashMap<>();
        Map<Long, String> wrong = new LinkedHashMap<>();
        int lines = Math.min(MOST, Math.min(products.size(), quantities.size()));
        for (int i = 0; i < lines; i++) {
            String typed = SubmittedValues.text(quantities.get(i));
            boolean asShown = i < shown.size() && typed.equals(shown.get(i));
            if (products.get(i).matches("[1-9][0-9]{0,17}") && !asShown) {
                long product = Long.parseLong(products.get(i));
                OptionalInt quantity = SubmittedValues.number(typed, QuantityForm.MIN, QuantityForm.MAX);
                quantity.ifPresentOrElse(number -> wanted.put(product, number), () -> wrong.put(product, typed));
            }
        }
        return new CartChanges(wanted, wrong);
    }

    /** What the field of a line shows: what was typed into it if that is wrong, else what the cart has. */
    public String shown(CartLine line) {
        return wrong.getOrDefault(line.productId(), Integer.toString(line.quantity()));
    }
}
