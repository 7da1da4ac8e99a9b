package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossPayment.TossCancel;
import kr.ilovepet.platform.json.Json;

/** Toss without a network: payments, idempotency keys, and a fault for the next request. */
public final class SimulatedToss implements TossClient {

    /** What happens to a request. */
    public enum Fault {
        NONE,
        /** Done, but the response is lost. */
        LOST_RESPONSE,
        /** Lost on the way, so that nothing is done. */
        LOST_REQUEST,
        /** Not sent, since Toss is known not to respond. */
        NOT_SENT,
        /** An error, and nothing is done. */
        ERROR_INSTEAD,
        /** An error, although it was done. */
        ERROR_AFTERWARDS,
        /** A definite refusal. */
        REFUSAL
    }

    private static final String UNKNOWN_OUTCOME = "FAILED_INTERNAL_SYSTEM_PROCESSING";

    private final Map<String, Entry> payments = new HashMap<>();
    private final Map<String, TossResponse> stored = new HashMap<>();
    private final List<TossOperation> operations = new ArrayList<>();
    private final InstantSource clock;
    private Fault next = Fault.NONE;
    private String cancelError;

    public SimulatedToss(InstantSource clock) {
        this.clock = clock;
    }

    /** A payment at Toss. */
    private final class Entry {
        private final String key;
        private final String orderId;
        private final long total;
        private final List<TossCancel> cancels = new ArrayList<>();
        private TossStatus status = TossStatus.IN_PROGRESS;
        private int approvals;

        private Entry(String key, String orderId, long total) {
            this.key = key;
            this.orderId = orderId;
            this.total = total;
        }

        private long canceled() {
            return cancels.stream().mapToLong(cancel -> cancel.amount().value()).sum();
        }

        private void cancel(long amount, String reason) {
            cancels.add(new TossCancel(new Won(amount), reason, clock.instant(), "DONE"));
            status = amount == total ? TossStatus.CANCELED : TossStatus.PARTIAL_CANCELED;
        }

        private TossPayment view() {
            Instant approvedAt = approvals > 0 ? clock.instant() : null;
            return new TossPayment(
                    new PaymentKey(key),
                    orderId,
                    status,
                    new Won(total),
                    new Won(total - canceled()),
                    approvedAt,
                    "card",
                    "t",
                    "s",
                    null,
                    null,
                    null,
                    List.copyOf(cancels));
        }
    }

    /** A shopper authenticates for so many won. */
    public void authorize(String key, String orderId, long amount) {
        payments.put(key, new Entry(key, orderId, amount));
    }

    /** The next request meets this fault; those after it meet none. */
    public void fault(Fault fault) {
        next = fault;
    }

    /** From now on every cancellation that the shop asks for gets this error; null ends it. */
    public void cancelsFailWith(String code) {
        cancelError = code;
    }

    /** Somebody charges at Toss, without the shop. */
    public void approveByHand(String key) {
        Entry entry = payments.get(key);
        if (entry.status == TossStatus.IN_PROGRESS) {
            entry.status = TossStatus.DONE;
            entry.approvals++;
        }
    }

    /** Somebody gives so much back at Toss, without the shop; nothing where so much is not there. */
    public void cancelByHand(String key, long amount) {
        Entry entry = payments.get(key);
        if (entry.approvals > 0 && amount > 0 && amount <= entry.total - entry.canceled()) {
            entry.cancel(amount, "by hand");
        }
    }

    /** How often money was taken for this key. */
    public int approvals(String key) {
        return payments.get(key).approvals;
    }

    /** What was sent to Toss, whether it arrived there or not, oldest first. */
    public List<TossOperation> operations() {
        return List.copyOf(operations);
    }

    /** What Toss holds of this key, in won. */
    public long held(String key) {
        Entry entry = payments.get(key);
        return entry.approvals == 0 ? 0 : entry.total - entry.canceled();
    }

    @Override
    public TossResponse send(TossRequest request) {
        Fault fault = next;
        next = Fault.NONE;
        Instant now = clock.instant();
        if (fault == Fault.NOT_SENT) {
            return TossResponse.notSent("circuit open", now);
        }
        operations.add(request.operation());
        if (fault == Fault.LOST_REQUEST) {
            return TossResponse.none("timed out", now, Duration.ZERO);
        }
        TossResponse response = request.isLookUp() ? lookUp(request.path()) : once(request, fault);
        return fault == Fault.LOST_RESPONSE ? TossResponse.none("timed out", now, Duration.ZERO) : response;
    }

    private TossResponse lookUp(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return payments.values().stream()
                .filter(entry -> path.contains("/orders/") ? entry.orderId.equals(name) : entry.key.equals(name))
                .findFirst()
                .map(entry -> TossResponse.of(entry.view(), 200, "trace", clock.instant(), Duration.ZERO))
                .orElseGet(() -> error("NOT_FOUND_PAYMENT", 404));
    }

    private TossResponse once(TossRequest request, Fault fault) {
        return stored.computeIfAbsent(request.path() + request.idempotencyKey().value(), key -> {
            if (fault == Fault.ERROR_INSTEAD) {
                return error(UNKNOWN_OUTCOME, 500);
            }
            if (cancelError != null && request.operation() == TossOperation.CANCEL) {
                return error(cancelError, 500);
            }
            TossResponse response =
                    request.operation() == TossOperation.CONFIRM ? confirm(request, fault) : cancel(request, fault);
            return fault == Fault.ERROR_AFTERWARDS ? error(UNKNOWN_OUTCOME, 500) : response;
        });
    }

    private TossResponse confirm(TossRequest request, Fault fault) {
        JsonNode body = body(request);
        Entry entry = payments.get(body.path("paymentKey").asText());
        if (entry == null || entry.status == TossStatus.ABORTED) {
            return error("NOT_FOUND_PAYMENT_SESSION", 404);
        }
        if (entry.total != body.path("amount").asLong()
                || !entry.orderId.equals(body.path("orderId").asText())) {
            return error("FORBIDDEN_REQUEST", 403);
        }
        if (entry.approvals > 0) {
            return error("ALREADY_PROCESSED_PAYMENT", 400);
        }
        if (fault == Fault.REFUSAL) {
            entry.status = TossStatus.ABORTED;
            return error("REJECT_CARD_PAYMENT", 403);
        }
        entry.status = TossStatus.DONE;
        entry.approvals++;
        return TossResponse.of(entry.view(), 200, "trace", clock.instant(), Duration.ZERO);
    }

    private TossResponse cancel(TossRequest request, Fault fault) {
        JsonNode body = body(request);
        String[] path = request.path().split("/");
        Entry entry = payments.get(path[path.length - 2]);
        long left = entry.total - entry.canceled();
        long wanted = body.path("cancelAmount").asLong(left);
        if (left == 0) {
            return error("ALREADY_CANCELED_PAYMENT", 400);
        }
        if (body.has("refundableAmount") && body.path("refundableAmount").asLong() != left) {
            return error("NOT_MATCHES_REFUNDABLE_AMOUNT", 400);
        }
        if (wanted > left) {
            return error("NOT_CANCELABLE_AMOUNT", 403);
        }
        if (fault == Fault.REFUSAL) {
            return error("EXCEED_MAX_REFUND_DUE", 400);
        }
        entry.cancel(wanted, body.path("cancelReason").asText());
        return TossResponse.of(entry.view(), 200, "trace", clock.instant(), Duration.ZERO);
    }

    private TossResponse error(String code, int status) {
        return TossResponse.error(code, "text of " + code, status, "trace", clock.instant(), Duration.ZERO);
    }

    private static JsonNode body(TossRequest request) {
        try {
            return Json.lenient().readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
