package kr.ilovepet.toss.sandbox.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.http.Fields;

/** One active fault. Without share and next it applies to every request of its operation. */
final class Fault {

    private static final long MAX_DELAY_MS = 600_000;

    private final Operation operation;
    private final Kind kind;
    private final String code;
    private final int status;
    private final long delayMs;
    private final double share;
    private final AtomicLong remaining;
    private final boolean afterWork;
    private final AtomicLong applied = new AtomicLong();

    private Fault(Operation operation, Kind kind, Fields body) {
        this.operation = operation;
        this.kind = kind;
        this.code = body.optionalText("code", 100).orElse(kind.defaultCode(operation));
        this.status = (int) body.optionalWhole("status").orElse(0);
        this.delayMs = body.optionalWhole("delayMs").orElse(0);
        this.share = body.optionalShare("share").orElse(1.0);
        this.remaining = new AtomicLong(body.optionalWhole("next").orElse(Long.MAX_VALUE));
        this.afterWork = body.flag("afterWork");
        check();
    }

    /** Reads {@code {operation, kind, code?, status?, delayMs?, share?, next?, afterWork?}}. */
    static Fault of(Fields body) {
        String operation = body.text("operation", 20);
        Operation struck = Arrays.stream(Operation.values())
                .filter(o -> o.name().equalsIgnoreCase(operation))
                .findFirst()
                .orElseThrow(
                        () -> TossErrorException.invalid("operation must be confirm, cancel, get or transactions"));
        String kind = body.text("kind", 20);
        return new Fault(struck, Kind.named(kind), body);
    }

    private void check() {
        if (status != 0 && (status < 400 || status > 599)) {
            throw TossErrorException.invalid("status must be from 400 to 599");
        }
        if (delayMs < 0 || delayMs > MAX_DELAY_MS || kind == Kind.SLOW && delayMs == 0) {
            throw TossErrorException.invalid("delayMs must be from 1 to " + MAX_DELAY_MS);
        }
        if (remaining.get() < 1) {
            throw TossErrorException.invalid("next must be at least 1");
        }
        if (kind == Kind.DECLINE && operation != Operation.CONFIRM && operation != Operation.CANCEL) {
            throw TossErrorException.invalid("only confirm and cancel can be declined");
        }
    }

    /** True when the other fault is the same kind of fault, so that putting it again replaces this one. */
    boolean sameAs(Fault other) {
        return operation == other.operation
                && kind == other.kind
                && Objects.equals(code, other.code)
                && afterWork == other.afterWork;
    }

    /**
     * Decides about one request.
     *
     * @param repeated true when the request only repeats a stored response: then only delays and lost responses apply
     */
    FaultEffect effectOn(Operation called, boolean repeated) {
        boolean applies = called == operation && !(repeated && (kind == Kind.DECLINE || kind == Kind.ERROR));
        if (!applies
                || share < 1 && ThreadLocalRandom.current().nextDouble() >= share
                || remaining.getAndUpdate(left -> left > 0 && left < Long.MAX_VALUE ? left - 1 : left) == 0) {
            return FaultEffect.NONE;
        }
        applied.incrementAndGet();
        TossErrorException error = code == null ? null : new TossErrorException(code, status, null);
        boolean fails = kind == Kind.ERROR;
        return new FaultEffect(
                delayMs,
                kind == Kind.DECLINE ? error : null,
                fails && !afterWork ? error : null,
                fails && afterWork ? error : null,
                kind == Kind.LOST_RESPONSE);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("operation", operation.name().toLowerCase(Locale.ROOT))
                .put("kind", kind.word())
                .put("code", code)
                .put("delayMs", delayMs)
                .put("share", share)
                .put("afterWork", afterWork)
                .put("applied", applied.get());
        if (remaining.get() < Long.MAX_VALUE) {
            json.put("next", remaining.get());
        }
        return json;
    }

    /** Kinds of faults. */
    private enum Kind {
        DECLINE("decline"),
        ERROR("error"),
        SLOW("slow"),
        LOST_RESPONSE("lostResponse");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Kind named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> TossErrorException.invalid("kind must be decline, error, slow or lostResponse"));
        }

        String defaultCode(Operation operation) {
            return switch (this) {
                case DECLINE -> operation == Operation.CONFIRM ? "REJECT_CARD_PAYMENT" : "NOT_CANCELABLE_PAYMENT";
                case ERROR -> "FAILED_INTERNAL_SYSTEM_PROCESSING";
                case SLOW, LOST_RESPONSE -> null;
            };
        }
    }
}
