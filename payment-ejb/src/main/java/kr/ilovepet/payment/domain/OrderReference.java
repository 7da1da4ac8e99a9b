package kr.ilovepet.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * Names one order: by its number, which a restored database can give out again, and by its incarnation. A payment is
 * found by the number, and is no business of an order that has another incarnation.
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
