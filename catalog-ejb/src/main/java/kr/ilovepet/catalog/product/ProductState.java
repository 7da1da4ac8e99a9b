package kr.ilovepet.catalog.product;

import kr.ilovepet.platform.problem.Problem;

/** Which products an admin wants to see. */
enum ProductState {
    ON_SALE("p.withdrawn = false"),
    WITHDRAWN("p.withdrawn = true"),
    ALL("1 = 1");

    private final String condition;

    ProductState(String condition) {
        this.condition = condition;
    }

    /**
     * Reads the query parameter; absent means all.
     *
     * @throws Problem 400 when there is no such state
     */
    static ProductState of(String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return ALL;
        }
        return switch (parameter) {
            case "on_sale" -> ON_SALE;
            case "withdrawn" -> WITHDRAWN;
            case "all" -> ALL;
            default -> throw Problem.validation("state", "must be one of on_sale, withdrawn, all");
        };
    }

    /** In the query language, for a product {@code p}. */
    String condition() {
        return condition;
    }
}
