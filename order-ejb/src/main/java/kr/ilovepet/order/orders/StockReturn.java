package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whether the order's pieces must go back into stock, and whether catalog said that they did. */
@Embeddable
public class StockReturn {

    @Column(name = "rollback_id")
    private String rollbackId;

    @Column(name = "rolled_back")
    private boolean done;

    /** From now on the rollback is asked for until it is answered. */
    public void request(String rollbackId) {
        this.rollbackId = rollbackId;
        this.done = false;
    }

    /** Catalog answered; an answer to another rollback changes nothing. */
    public boolean answered(String rollbackId) {
        boolean ours = rollbackId.equals(this.rollbackId) && !done;
        done |= ours;
        return ours;
    }

    /** Whether a rollback waits for its answer. */
    public boolean pending() {
        return rollbackId != null && !done;
    }

    public String rollbackId() {
        return rollbackId;
    }
}
