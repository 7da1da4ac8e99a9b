package kr.ilovepet.catalog.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an order took of one product, and what of it it still holds. */
@Entity
@Table(name = "order_stock")
public class OrderStock {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "product_id")
    private long productId;

    private int taken;
    private int held;

    protected OrderStock() {}

    /** An order that has just taken these pieces. */
    OrderStock(String orderId, long productId, int taken) {
        this.orderId = orderId;
        this.productId = productId;
        this.taken = taken;
        this.held = taken;
    }

    /**
     * Gives pieces back, never more than the order holds.
     *
     * @param wanted pieces that are asked back
     * @return pieces that really go back
     */
    int giveBack(long wanted) {
        int back = (int) Math.min(wanted, held);
        held -= back;
        return back;
    }

    long productId() {
        return productId;
    }

    int held() {
        return held;
    }
}
