package kr.ilovepet.payment.transactions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kr.ilovepet.payment.toss.ListPosition;
import kr.ilovepet.payment.toss.TransactionPage;

/**
 * How far Toss's list of one day is read. The list of a day that is under way grows, so it is read again and again,
 * from its beginning; read after the day it is complete.
 */
@Entity
@Table(name = "toss_day")
public class TransactionDay {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** So long after its end a day may still get transactions. */
    private static final Duration LATE = Duration.ofHours(1);

    @Id
    @Column(name = "seoul_day")
    private String seoulDay;

    @Column(name = "reading_since")
    private Instant readingSince;

    @Column(name = "read_to")
    private String readTo;

    @Column(name = "read_to_at")
    private Instant readToAt;

    @Column(name = "keys_refused")
    private int keysRefused;

    @Column(name = "read_at")
    private Instant readAt;

    private int complete;

    protected TransactionDay() {}

    /** A day of which nothing was read. */
    TransactionDay(LocalDate day) {
        this.seoulDay = day.toString();
    }

    LocalDate day() {
        return LocalDate.parse(seoulDay);
    }

    /** Whether it is to be read now: it was not read yet, or not in this interval, or its reading is under way. */
    boolean due(Instant now, Duration interval) {
        boolean recent = readAt != null && readAt.plus(interval).isAfter(now);
        return complete == 0 && (readingSince != null || !recent);
    }

    /** Begins to read the list, or goes on; from there. */
    ListPosition read(Instant now) {
        if (readingSince == null) {
            readingSince = now;
            readTo = null;
            readToAt = null;
        }
        boolean byTime = keysRefused > 1;
        return byTime
                ? Optional.ofNullable(readToAt).map(ListPosition::from).orElse(ListPosition.BEGINNING)
                : Optional.ofNullable(readTo).map(ListPosition::after).orElse(ListPosition.BEGINNING);
    }

    /** A page was read to this transaction, and others may follow. */
    void readTo(TransactionPage.End end) {
        readTo = end.key();
        readToAt = end.at();
    }

    /** The list was read to its end. */
    void readToTheEnd(Instant now) {
        Instant over = day().plusDays(1).atStartOfDay(SEOUL).toInstant().plus(LATE);
        complete = readingSince.isBefore(over) ? 0 : 1;
        readAt = now;
        readingSince = null;
        readTo = null;
        readToAt = null;
        keysRefused = 0;
    }

    /**
     * Toss does not know the transaction to which the list was read. The reading begins anew; when that comes to the
     * same, it goes on by the time of the transaction, with what is of the same second once more.
     */
    void keyRefused() {
        keysRefused++;
        if (keysRefused == 1) {
            readingSince = null;
        }
    }

    /** The last day whose list can have no more than is in it. */
    static LocalDate lastComplete(Instant now) {
        return now.minus(LATE).atZone(SEOUL).toLocalDate().minusDays(1);
    }
}
