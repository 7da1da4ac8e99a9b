package kr.ilovepet.storefront.admin.products;

import java.util.List;

/**
 * A field of a product that two admins have changed at once.
 *
 * @param name its name in the form
 * @param saved what is saved now
 * @param submitted what the slower admin submitted
 */
public record ConflictingField(String name, String saved, String submitted) {

    static List<ConflictingField> of(AdminProduct saved, ProductForm submitted) {
        return List.of(
                of("productName", saved.productName(), submitted),
                of("price", Long.toString(saved.price()), submitted),
                of("category", saved.category(), submitted),
                of("description", saved.description(), submitted));
    }

    private static ConflictingField of(String name, String saved, ProductForm submitted) {
        return new ConflictingField(name, saved == null ? "" : saved, submitted.value(name));
    }

    /** Whether what is saved differs from what was submitted. */
    public boolean different() {
        return !saved.equals(submitted);
    }

    /** Whether the values are slugs of categories, for which the page shows names. */
    public boolean category() {
        return name.equals("category");
    }
}
