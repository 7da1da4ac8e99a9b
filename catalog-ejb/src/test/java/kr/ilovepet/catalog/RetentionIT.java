package kr.ilovepet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.CatalogTables;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long things are stored: published messages for two days, handled ones for fourteen, idempotency keys for one. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class RetentionIT {

    private static final Duration OUTBOX = Duration.ofDays(2);
    private static final Duration INBOX = Duration.ofDays(14);
    private static final Duration KEYS = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    /** So often doubled, one row is many more than are deleted at once. */
    private static final int DOUBLINGS = 14;

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final Api guest = catalog.guest();

    @Test
    void forgetsWhatHasServedItsPurposeAndNothingElse() {
        String run = Long.toString(System.nanoTime());
        for (String age : new String[] {"young", "old"}) {
            boolean old = age.equals("old");
            published(age + run, old ? OUTBOX.plus(HOUR) : OUTBOX.minus(HOUR));
            handled(age + run, old ? INBOX.plus(HOUR) : INBOX.minus(HOUR));
            replied(age + run, old ? INBOX.plus(HOUR) : INBOX.minus(HOUR));
            keyed(age + run, old ? KEYS.plus(HOUR) : KEYS.minus(HOUR));
        }
        handledByTheThousand("crowd" + run, INBOX.plus(HOUR));
        assertThat(CatalogTables.count("inbox where event_id like ?", "crowd" + run + "%"))
                .isGreaterThan(10_000);

        assertThat(guest.post("clean-up-now", "").status()).isEqualTo(204);

        assertThat(CatalogTables.count("outbox where message_key = ?", "young" + run))
                .isEqualTo(1);
        assertThat(CatalogTables.count("inbox where event_id = ?", "young" + run))
                .isEqualTo(1);
        assertThat(CatalogTables.count("stored_reply where idempotency_key = ?", "young" + run))
                .isEqualTo(1);
        assertThat(CatalogTables.count("idempotent_request where idempotency_key = ?", "young" + run))
                .isEqualTo(1);
        assertThat(CatalogTables.count("idempotent_request where idempotency_key = ?", "old" + run))
                .isZero();
        assertThat(CatalogTables.count("outbox where message_key = ?", "old" + run))
                .isZero();
        assertThat(CatalogTables.count("inbox where event_id = ?", "old" + run)).isZero();
        assertThat(CatalogTables.count("stored_reply where idempotency_key = ?", "old" + run))
                .isZero();
        assertThat(CatalogTables.count("inbox where event_id like ?", "crowd" + run + "%"))
                .isZero();
    }

    /** Long written, and published so long ago. */
    private static void published(String key, Duration ago) {
        CatalogTables.change(
                "insert into outbox (topic, message_key, headers, payload, created_at, published_at)"
                        + " values ('product.stock.decreased', ?, '{}', '{}', " + past(INBOX.multipliedBy(2)) + ", "
                        + past(ago) + ")",
                key);
    }

    private static void handled(String eventId, Duration ago) {
        CatalogTables.change(
                "insert into inbox (consumer, event_id, received_at) values ('catalog', ?, " + past(ago) + ")",
                eventId);
    }

    private static void handledByTheThousand(String eventIds, Duration ago) {
        handled(eventIds, ago);
        for (int i = 0; i < DOUBLINGS; i++) {
            CatalogTables.change(
                    "insert into inbox (consumer, event_id, received_at)"
                            + " select consumer, concat(event_id, ?), received_at from inbox where event_id like ?",
                    Character.toString('a' + i),
                    eventIds + "%");
        }
    }

    private static void replied(String idempotencyKey, Duration ago) {
        CatalogTables.change(
                "insert into stored_reply (idempotency_key, topic, message, replied_at)"
                        + " values (?, 'product.stock.decreased', '{}', " + past(ago) + ")",
                idempotencyKey);
    }

    private static void keyed(String key, Duration ago) {
        CatalogTables.change(
                "insert into idempotent_request (user_id, idempotency_key, fingerprint, created_at) values (1, ?, '', "
                        + past(ago) + ")",
                key);
    }

    private static String past(Duration ago) {
        return "utc_timestamp(6) - interval " + ago.toSeconds() + " second";
    }
}
