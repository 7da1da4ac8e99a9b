package kr.ilovepet.benchmark.floor;

/** What the floor sends: as long as the shop's messages, and with as many headers. */
final class Message {
    /** Header with the id by which a receiver knows a message that it had before. */
    static final String ID = "ce_id";

    /** The outbox keeps the headers as JSON beside the payload. */
    static final String HEADERS = "{\"ce_id\":\"00000000-0000-0000-0000-000000000000\",\"ce_type\":\"floor\","
            + "\"ce_source\":\"floor\",\"ce_time\":\"2026-11-01T00:00:00.000000Z\",\"ce_specversion\":\"1.0\","
            + "\"traceparent\":\"00-00000000000000000000000000000000-0000000000000000-01\","
            + "\"content-type\":\"application/json\"}";

    private Message() {}

    /** The value of the record that the hop sends. */
    static String payload(Task task) {
        return "{\"eventId\":\"00000000-0000-0000-0000-000000000000\",\"occurredAt\":\"2026-11-01T00:00:00.000000Z\","
                + "\"orderId\":\"" + task.order() + "\",\"incarnation\":\"0000000000000000\",\"idempotencyKey\":\""
                + task.order() + ":" + task.hop() + "\",\"items\":[{\"productId\":17,\"variantId\":17,\"quantity\":1},"
                + "{\"productId\":23,\"variantId\":23,\"quantity\":1}]}";
    }
}
