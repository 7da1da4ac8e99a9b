package kr.ilovepet.order.desk;

import java.util.List;
import kr.ilovepet.order.orders.OrderStatus;

/** How many orders are in each state; also in those where there is none. */
public record StateCounts(List<StateCount> items) {

    /** How many are in one state. */
    public record StateCount(OrderStatus status, long count) {}
}
