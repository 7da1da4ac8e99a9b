package kr.ilovepet.catalog.category;

import java.util.List;

/** A category as the API shows it; {@code category} is its slug. */
public record CategoryView(String category, Name name) {

    /** The category's name in the shop's languages. */
    public record Name(String ko, String en) {}

    /** All categories, in the shop's order. */
    public record All(List<CategoryView> items) {}
}
