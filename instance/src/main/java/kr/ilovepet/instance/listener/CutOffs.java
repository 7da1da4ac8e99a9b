package kr.ilovepet.instance.listener;

import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.metrics.ShopMetrics;

/** Counts what the listener refuses and cuts off, and tells it in one log line a minute at most. Safe for threads. */
final class CutOffs {

    /** Why a client was refused or cut off. */
    enum Reason {
        TOO_MANY_CONNECTIONS,
        MALFORMED,
        NOT_READY,
        NO_TOKEN,
        BODY_TOO_LARGE,
        BODIES_OVER_BUDGET,
        SLOW_REQUEST,
        SLOW_RESPONSE,
        RESPONSES_OVER_BUDGET
    }

    private static final Logger LOG = Logger.getLogger(CutOffs.class.getName());

    private final Map<Reason, Integer> untold = new EnumMap<>(Reason.class);

    void count(Reason reason) {
        ShopMetrics.CLIENTS_CUT_OFF.labelValues("listener", reason.name()).inc();
        synchronized (untold) {
            untold.merge(reason, 1, Integer::sum);
        }
    }

    /** Logs what has not been logged yet. */
    void tell() {
        String text;
        synchronized (untold) {
            if (untold.isEmpty()) {
                return;
            }
            text = untold.toString();
            untold.clear();
        }
        LOG.log(Level.WARNING, "Clients of the public listener were refused or cut off: {0}", text);
    }
}
