package kr.ilovepet.storefront.admin.saga;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.storefront.admin.unknownorders.UnknownOrder;
import kr.ilovepet.storefront.orders.OrderPhase;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;

/**
 * The state of the saga at one moment; each part is unavailable where its service is.
 *
 * @param states how many orders are in each state
 * @param overdue overdue commands, oldest first
 * @param payments payments whose outcome at Toss is not known yet, and orphan charges, oldest first
 * @param outboxes the messages that each service has yet to publish
 * @param attention what needs a person
 * @param unknown the orders that the order service does not know
 * @param at when the services were asked
 */
public record SagaStatus(
        ServiceResult<ListPage<StateCount>> states,
        ServiceResult<ListPage<OverdueCommand>> overdue,
        ServiceResult<ListPage<UnsettledPayment>> payments,
        List<Backlog> outboxes,
        ServiceResult<ListPage<AttentionRow>> attention,
        ServiceResult<ListPage<UnknownOrder>> unknown,
        Instant at) {

    /** So many orders in a state. */
    public record StateCount(String status, Long count) {

        public OrderPhase phase() {
            return OrderPhase.of(status);
        }
    }

    /** An order whose command has no reply yet. */
    public record OverdueCommand(
            String orderId,
            Long userId,
            String status,
            Instant changedAt,
            Long ageSeconds,
            Integer repeats,
            Instant nextRepeatAt,
            List<String> attention) {

        public OverdueCommand {
            attention = attention == null ? List.of() : List.copyOf(attention);
        }

        public OrderPhase phase() {
            return OrderPhase.of(status);
        }
    }

    /** A payment that Toss was asked about; of an orphan charge, to cancel it. */
    public record UnsettledPayment(
            String paymentId,
            String orderId,
            String status,
            Long amount,
            Instant since,
            Integer attempts,
            Instant nextAt,
            String lastCode,
            boolean orphanCharge) {}

    /** An order that needs a person, for one reason. */
    public record AttentionRow(
            String orderId, Long userId, String status, Long amount, String reason, Instant since, String detail) {

        public OrderPhase phase() {
            return OrderPhase.of(status);
        }
    }

    /** The messages that a service has yet to publish. */
    public record Outbox(Long waiting, Long oldestAgeSeconds) {}

    /** The same with the name of the service. */
    public record Backlog(String service, ServiceResult<Outbox> outbox) {}
}
