package kr.ilovepet.instance.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;

/**
 * Every series that the shop's own code has, in one list. The classes are shared by all WARs of an instance, so that
 * each name is declared once however they are arranged; the label {@value #APP} says whose value it is.
 */
public final class ShopMetrics {

    /** Label with the name of the service: order, catalog, payment, member, storefront. */
    public static final String APP = "app";

    public static final Counter ORDERS_ENDED =
            counter("orders_ended_total", "Orders that reached a state in which they may stay.", "status");

    public static final Histogram SAGA_STEP = histogram(
            "saga_step_seconds",
            "Time that an order spent in a state before it left it.",
            "state",
            0.005,
            0.01,
            0.025,
            0.05,
            0.1,
            0.25,
            0.5,
            1,
            2.5,
            5,
            10,
            30,
            60,
            300,
            900,
            2_700);

    public static final Gauge OUTBOX_WAITING = gauge("outbox_waiting", "Messages that are not published yet.");

    public static final Gauge OUTBOX_OLDEST_AGE = gauge(
            "outbox_oldest_age_seconds", "Age of the oldest message that is not published yet, 0 when there is none.");

    public static final Counter INBOX_MESSAGES = counter("inbox_messages_total", "Messages handled, each once.");

    public static final Counter INBOX_DUPLICATES =
            counter("inbox_duplicates_total", "Messages that came again and were passed over.");

    public static final Counter STALE_REPLIES =
            counter("stale_replies_total", "Replies for which no order waited, acknowledged and ignored.");

    public static final Counter DEAD_LETTERS_SENT =
            counter("dead_letters_sent_total", "Messages sent to a dead letter topic.", "kind");

    public static final Gauge DEAD_LETTERS_OPEN = gauge("dead_letters_open", "Dead letters that wait for a person.");

    public static final Histogram TOSS_CALL = histogram(
            "toss_call_seconds",
            "Time until Toss responded, or the call was given up.",
            "operation",
            0.01,
            0.025,
            0.05,
            0.1,
            0.25,
            0.5,
            1,
            2.5,
            5,
            10,
            30,
            60);

    public static final Counter TOSS_CALLS =
            counter("toss_calls_total", "Calls to Toss and what came of them.", "operation", "outcome");

    public static final Gauge ORDERS_AWAITING_REPLY =
            gauge("orders_awaiting_reply", "Orders for which a reply is awaited.");

    public static final Gauge ORDERS_ATTENTION = gauge("orders_attention", "Orders on the list for a person.");

    public static final Gauge PAYMENTS_UNSETTLED =
            gauge("payments_unsettled", "Payments of which the outcome at Toss is not known yet.");

    public static final Gauge PAYMENTS_ORPHAN_CHARGES = gauge(
            "payments_orphan_charges",
            "Payments charged at Toss that belong to no paid order, and not canceled there yet.");

    public static final Gauge TOSS_DAYS_UNREAD =
            gauge("toss_days_unread", "Days that are over and of which Toss's list was not read to its end.");

    public static final Gauge TOSS_MONEY_WITHOUT_PAYMENT = gauge(
            "toss_money_without_payment", "Payments at Toss that hold money and belong to no payment of this shop.");

    public static final Counter LIMIT_REFUSALS =
            counter("limit_refusals_total", "Requests that a limit on how often something is done refused.", "limit");

    public static final Counter CLIENTS_CUT_OFF = counter(
            "clients_cut_off_total",
            "Clients that the public listener refused or cut off, because they exceeded a limit.",
            "reason");

    private ShopMetrics() {}

    private static Counter counter(String name, String help, String... labels) {
        return Counter.builder()
                .name(name)
                .help(help)
                .labelNames(withApp(labels))
                .register();
    }

    private static Gauge gauge(String name, String help) {
        return Gauge.builder().name(name).help(help).labelNames(APP).register();
    }

    private static Histogram histogram(String name, String help, String label, double... bounds) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .labelNames(withApp(label))
                .classicOnly()
                .classicUpperBounds(bounds)
                .register();
    }

    private static String[] withApp(String... labels) {
        String[] all = new String[labels.length + 1];
        all[0] = APP;
        System.arraycopy(labels, 0, all, 1, labels.length);
        return all;
    }
}
