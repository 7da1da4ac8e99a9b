package kr.ilovepet.catalog.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Quantity;
import kr.ilovepet.catalog.domain.VariantId;

/** What an order has taken of one variant, and what it still holds of that. */
@Entity
@Table(name = "held_quantity")
@IdClass(HeldQuantity.Key.class)
public class HeldQuantity {

    record Key(String orderId, long productId, long variantId) {}

    @Id
    @Column(name = "order_id")
    private String orderId;

    private String incarnation;

    @Id
    @Column(name = "product_id")
    private long productId;

    @Id
    @Column(name = "variant_id")
    private long variantId;

    private int taken;
    private int held;

    protected HeldQuantity() {}

    /** For an order that has just taken this much. */
    HeldQuantity(OrderReference order, VariantId variant, int taken) {
        this.orderId = order.orderId();
        this.incarnation = order.incarnation();
        this.productId = variant.productId();
        this.variantId = variant.variantId();
        this.taken = taken;
        this.held = taken;
    }

    /**
     * The order takes this much once more, for another attempt to pay.
     *
     * @throws IllegalStateException when it still holds something, which must have gone back before
     */
    void takeAgain(int quantity) {
        if (held != 0) {
            throw new IllegalStateException("Order " + orderId + " still holds what an earlier attempt has taken");
        }
        taken = quantity;
        held = quantity;
    }

    /**
     * Returns some of it, never more than the order holds.
     *
     * @param wanted what is asked back
     * @return what really goes back into stock; 0 when nothing is held
     */
    int giveBack(Quantity wanted) {
        int returned = (int) Math.min(wanted.value(), held);
        held -= returned;
        return returned;
    }

    String orderId() {
        return orderId;
    }

    VariantId variant() {
        return new VariantId(productId, variantId);
    }

    String incarnation() {
        return incarnation;
    }

    int taken() {
        return taken;
    }

    int held() {
        return held;
    }
}
