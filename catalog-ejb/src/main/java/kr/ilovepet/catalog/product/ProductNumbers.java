package kr.ilovepet.catalog.product;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kr.ilovepet.platform.problem.Problem;

/** The numbers of some products, as a query names them: 1 to 50, with commas between them. */
public record ProductNumbers(List<Long> values) {

    /** As many products as an order or a cart can have. */
    static final int MOST = 50;

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}(?:,[1-9][0-9]{0,17}){0," + (MOST - 1) + "}");

    /** @throws Problem 400 when the text is none of that */
    static ProductNumbers of(String ids) {
        if (!FORM.matcher(ids).matches()) {
            throw Problem.validation("ids", "must be 1 to " + MOST + " numbers of products with commas between them");
        }
        return new ProductNumbers(
                Arrays.stream(ids.split(",")).map(Long::valueOf).distinct().toList());
    }
}
