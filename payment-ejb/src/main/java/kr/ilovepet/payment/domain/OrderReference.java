package kr.ilovepet.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * Names one order: by its number, which a restored database can give out again, and by its incarnation. The incarnation
 * is stored with each payment; payments are still found by the number alone.
 *
 * @param orderId the order number
 * @param incarnation random, made with the order
 */
@Embeddable
public record OrderReference(
        @Column(name = "order_id") String orderId,
        @Column(name = "order_incarnation") String incarnation) {

    public OrderReference {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(incarnation, "incarnation");
    }

    @Override
    public String toString() {
        return orderId;
    }
}
