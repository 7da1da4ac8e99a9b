package kr.ilovepet.catalog.domain;

import java.util.Comparator;

/**
 * Names a variant of a product. While each product has one variant, it has the product's own number.
 *
 * @param productId number of the product, positive
 * @param variantId number of the variant, positive
 */
public record VariantId(long productId, long variantId) implements Comparable<VariantId> {

    private static final Comparator<VariantId> BY_PRODUCT =
            Comparator.comparingLong(VariantId::productId).thenComparingLong(VariantId::variantId);

    public VariantId {
        if (productId <= 0 || variantId <= 0) {
            throw new IllegalArgumentException("Numbers of products and variants are positive");
        }
    }

    /** The default variant of a product. */
    public static VariantId defaultOf(long productId) {
        return new VariantId(productId, productId);
    }

    /** By product, then by variant: the sequence in which rows are locked. */
    @Override
    public int compareTo(VariantId other) {
        return BY_PRODUCT.compare(this, other);
    }
}
