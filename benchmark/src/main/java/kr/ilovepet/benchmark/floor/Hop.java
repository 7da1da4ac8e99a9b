package kr.ilovepet.benchmark.floor;

import java.util.Optional;

/**
 * The transactions of one order. Each writes an inbox row where a message came, a state row, and an outbox row where
 * one leaves.
 */
enum Hop {
    PLACE("order", null, "information.request"),
    INFORM("catalog", "information.request", "information.response"),
    PREPARE("order", "information.response", "payment.prepare"),
    OPEN_PAYMENT("payment", "payment.prepare", "payment.prepared"),
    PREPARED("order", "payment.prepared", null),
    CONFIRM("order", null, "stock.decrease"),
    DECREASE("catalog", "stock.decrease", "stock.decreased"),
    CHARGE("order", "stock.decreased", "payment.pending"),
    ACCEPT_CHARGE("payment", "payment.pending", null),
    RECORD_CHARGE("payment", null, "payment.confirmed"),
    CONFIRMED("order", "payment.confirmed", null);

    private final String service;
    private final String receives;
    private final String sends;

    Hop(String service, String receives, String sends) {
        this.service = service;
        this.receives = receives;
        this.sends = sends;
    }

    /** Who does it. */
    String service() {
        return service;
    }

    /** The topic from which its message comes, without the prefix of a floor; empty where somebody calls. */
    Optional<String> receives() {
        return Optional.ofNullable(receives);
    }

    /** The topic to which it sends, without the prefix; empty where nothing leaves. */
    Optional<String> sends() {
        return Optional.ofNullable(sends);
    }

    /** Whether a shopper waits for this one. */
    boolean endsHalf() {
        return this == PREPARED || this == CONFIRMED;
    }
}
