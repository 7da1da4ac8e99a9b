package kr.ilovepet.shop.attack;

import java.util.ArrayList;
import java.util.List;

/** Notifications that Toss never sent, again and again, and a great many of them. */
final class WebhookAttacks {

    private static final String ADDRESS = "/api/payments/webhooks/toss";
    private static final int FLOOD = 3_000;
    private static final int SHARE = 200;

    private static final List<String> EVENTS = List.of(
            "PAYMENT_STATUS_CHANGED",
            "DEPOSIT_CALLBACK",
            "CANCEL_STATUS_CHANGED",
            "payout.changed",
            "X".repeat(5_000),
            "");

    private static final List<String> STATES =
            List.of("DONE", "CANCELED", "PARTIAL_CANCELED", "ABORTED", "EXPIRED", "IN_PROGRESS", "'");

    private WebhookAttacks() {}

    static void forged(Attack attack) throws Exception {
        Battlefield field = attack.field();
        List<Input> inputs = new ArrayList<>();
        for (String order : List.of(
                field.confirmed(), field.prepared(), "2026010100000001", "", "x".repeat(70), "' or 1=1 --", "../x")) {
            for (String event : EVENTS) {
                for (String state : STATES) {
                    String data =
                            "{\"orderId\":%s,\"paymentKey\":\"forged\",\"status\":%s,\"totalAmount\":1,\"secret\":\"x\"}"
                                    .formatted(Bodies.quoted(order), Bodies.quoted(state));
                    inputs.add(notification("{\"eventType\":%s,\"createdAt\":\"2026-01-01T00:00:00\",\"data\":%s}"
                            .formatted(Bodies.quoted(event), data)));
                    inputs.add(notification(data));
                }
            }
        }
        for (String payload : Payloads.meaningful()) {
            inputs.add(notification("{\"data\":{\"orderId\":%s,\"paymentKey\":%s}}"
                    .formatted(Bodies.quoted(payload), Bodies.quoted(payload))));
        }
        attack.send(inputs, SHARE);
        flood(attack);
        String state = field.shopper(field.member()).view(field.confirmed()).text("status");
        if (!state.equals("CONFIRMED")) {
            attack.fault("forged notifications made a paid order " + state);
        }
    }

    private static void flood(Attack attack) throws Exception {
        List<Input> flood = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            flood.add(notification(
                    "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"data\":{\"orderId\":\"%s\",\"paymentKey\":\"k%d\"}}"
                            .formatted(attack.field().confirmed(), i)));
        }
        attack.send(flood, SHARE);
    }

    private static Input notification(String json) {
        return new Input(
                "a forged notification", Request.of("POST", ADDRESS).json(json), Expected.status(200, 400, 413));
    }
}
