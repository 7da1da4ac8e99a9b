package kr.ilovepet.catalog.product;

import java.util.Arrays;
import java.util.stream.Collectors;
import kr.ilovepet.platform.problem.Problem;

/** The orders in which products can be listed; each ends with the id, so that pages never overlap. */
enum ProductSort {
    NEWEST("newest", "p.createdAt desc, p.id desc"),
    PRICE("price", "p.price, p.id"),
    PRICE_DESCENDING("-price", "p.price desc, p.id desc"),
    NAME("name", "p.name, p.id");

    private final String parameter;
    private final String orderBy;

    ProductSort(String parameter, String orderBy) {
        this.parameter = parameter;
        this.orderBy = orderBy;
    }

    /**
     * Reads the query parameter; absent means newest first.
     *
     * @throws Problem 400 when there is no such order
     */
    static ProductSort of(String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return NEWEST;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> Problem.validation("sort", "must be one of " + known()));
    }

    private static String known() {
        return Arrays.stream(values()).map(sort -> sort.parameter).collect(Collectors.joining(", "));
    }

    String orderBy() {
        return orderBy;
    }
}
