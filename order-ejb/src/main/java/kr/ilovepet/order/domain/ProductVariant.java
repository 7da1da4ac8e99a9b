package kr.ilovepet.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;

/** What a line of an order is about: a variant of a product. For now each product has one, its default. */
@Embeddable
public record ProductVariant(
        @Column(name = "product_id") long productId,
        @Column(name = "variant_id") long variantId) implements Comparable<ProductVariant> {

    private static final Comparator<ProductVariant> BY_NUMBER =
            Comparator.comparingLong(ProductVariant::productId).thenComparingLong(ProductVariant::variantId);

    /** @throws IllegalArgumentException when a number is not positive */
    public ProductVariant {
        if (productId < 1 || variantId < 1) {
            throw new IllegalArgumentException("The numbers of product and variant must be positive");
        }
    }

    /** The default variant of a product, which has the product's number. */
    public static ProductVariant defaultOf(long productId) {
        return new ProductVariant(productId, productId);
    }

    @Override
    public int compareTo(ProductVariant other) {
        return BY_NUMBER.compare(this, other);
    }
}
