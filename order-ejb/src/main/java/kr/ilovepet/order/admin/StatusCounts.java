package kr.ilovepet.order.admin;

import java.util.List;
import kr.ilovepet.order.domain.OrderStatus;

/** How many orders are in each state; also in those where there is none. */
public record StatusCounts(List<StatusCount> items) {

    /** How many are in one state. */
    public record StatusCount(OrderStatus status, long count) {}
}
