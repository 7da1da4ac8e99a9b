package kr.ilovepet.payment.transactions;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.payment.toss.ListPosition;
import kr.ilovepet.payment.toss.TossTransaction;
import kr.ilovepet.payment.toss.TransactionPage;
import kr.ilovepet.platform.database.InList;

/** What was read in Toss's list, and how far. Each method is a transaction of its own; between them Toss is asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransactionBook {

    /** No way to pay gives money back later than a year after it took it (Toss, cancel payment). */
    private static final int DAYS_BACK = 366;

    @PersistenceContext
    private EntityManager database;

    /**
     * The day to read next: the latest of those that are due, so that what is new is seen first. Days go back to the
     * first payment, and a year at most.
     *
     * @param interval between two readings of a day that is under way
     * @param without these, which could not be read just now
     */
    public Optional<LocalDate> nextDay(Instant now, Duration interval, Set<LocalDate> without) {
        LocalDate today = now.atZone(TransactionDay.SEOUL).toLocalDate();
        return firstDay(today).flatMap(from -> {
            Map<LocalDate, TransactionDay> known = known(from);
            return Stream.iterate(today, day -> !day.isBefore(from), day -> day.minusDays(1))
                    .filter(day -> !without.contains(day))
                    .filter(day -> !known.containsKey(day) || known.get(day).due(now, interval))
                    .findFirst();
        });
    }

    /** How many of the days that are over were not read to the end since. */
    public long unread(Instant now) {
        LocalDate last = TransactionDay.lastComplete(now);
        return firstDay(now.atZone(TransactionDay.SEOUL).toLocalDate())
                .filter(from -> !from.isAfter(last))
                .map(from -> ChronoUnit.DAYS.between(from, last) + 1 - complete(from, last))
                .orElse(0L);
    }

    private long complete(LocalDate from, LocalDate last) {
        return database.createQuery(
                        "select count(d) from TransactionDay d"
                                + " where d.complete = 1 and d.seoulDay between :from and :last",
                        Long.class)
                .setParameter("from", from.toString())
                .setParameter("last", last.toString())
                .getSingleResult();
    }

    private Optional<LocalDate> firstDay(LocalDate today) {
        return firstPayment().map(day -> latest(day, today.minusDays(DAYS_BACK)));
    }

    private Optional<LocalDate> firstPayment() {
        return Optional.ofNullable(database.createQuery("select min(p.createdAt) from Payment p", Instant.class)
                        .getSingleResult())
                .map(at -> at.atZone(TransactionDay.SEOUL).toLocalDate());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Map<LocalDate, TransactionDay> known(LocalDate from) {
        return database
                .createQuery("select d from TransactionDay d where d.seoulDay >= :from", TransactionDay.class)
                .setParameter("from", from.toString())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(TransactionDay::day, Function.identity()));
    }

    /** Begins to read the day, or goes on; from there. */
    public ListPosition read(LocalDate day, Instant now) {
        TransactionDay found = database.find(TransactionDay.class, day.toString());
        if (found == null) {
            found = new TransactionDay(day);
            database.persist(found);
        }
        return found.read(now);
    }

    /** Keeps what is new on the page, and how far the day is read by it. */
    public void keep(LocalDate day, TransactionPage page, Instant now) {
        Set<String> known =
                known(page.transactions().stream().map(TossTransaction::key).toList());
        page.transactions().stream()
                .filter(transaction -> known.add(transaction.key()))
                .forEach(transaction -> database.persist(new RecordedTransaction(transaction, now)));
        TransactionDay reading = database.find(TransactionDay.class, day.toString());
        page.end().ifPresentOrElse(reading::readTo, () -> reading.readToTheEnd(now));
    }

    private Set<String> known(List<String> keys) {
        Set<String> known = new HashSet<>();
        for (InList part : InList.parts(keys)) {
            known.addAll(part.set(database.createQuery(
                            "select t.transactionKey from RecordedTransaction t where t.transactionKey in "
                                    + part.numbered(),
                            String.class))
                    .getResultList());
        }
        return known;
    }

    /** Toss does not know the transaction to which the day was read. */
    public void keyRefused(LocalDate day) {
        database.find(TransactionDay.class, day.toString()).keyRefused();
    }
}
