/**
 * Toss's own list of what moved, read day by day and matched with the payments. So a cancellation at Toss is found
 * however old the payment is, and a charge that belongs to no paid order, too. The list is never believed: where it
 * differs, {@link kr.ilovepet.payment.webhook.WebhookNotifications} has the payment compared, as for a notification.
 * {@link kr.ilovepet.payment.transactions.Matching} decides what differs.
 */
package kr.ilovepet.payment.transactions;
