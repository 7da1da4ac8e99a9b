package kr.ilovepet.payment.webhook;

import java.util.Optional;

/**
 * Which payment a notification is about, in Toss's words.
 *
 * @param tossOrderId the order's name at Toss, where the notification has one
 * @param paymentKey where the notification has one; not checked yet
 */
public record WebhookNotification(Optional<String> tossOrderId, Optional<String> paymentKey) {}
