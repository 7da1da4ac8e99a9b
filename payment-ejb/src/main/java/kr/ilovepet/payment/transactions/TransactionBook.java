package kr.ilovepet.payment.transactions;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.payment.toss.TossRequests;
import kr.ilovepet.payment.toss.TossTransaction;
import kr.ilovepet.payment.toss.TossTransactions;
import kr.ilovepet.platform.database.InList;

/** What was read in Toss's list, and how far. Each method is a transaction of its own; between them Toss is asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransactionBook {

    /** No way to pay gives money back later than a year after it took it (Toss, cancel payment). */
    private static final int DAYS_BACK = 366;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private TossRequests requests;

    /**
     * The day to read next: the latest of those that are due, so that what is new is seen first. Days go back to the
     * first payment, and a year at most.
     *
     * @param interval between two readings of a day that is under way
     */
    public Optional<LocalDate> nextDay(Instant now, Duration interval) {
        LocalDate today = now.atZone(TransactionDay.SEOUL).toLocalDate();
        Optional<LocalDate> first = firstPayment().map(day -> latest(day, today.minusDays(DAYS_BACK)));
        return first.flatMap(from -> {
            Map<LocalDate, TransactionDay> known = known(from);
            return Stream.iterate(today, day -> !day.isBefore(from), day -> day.minusDays(1))
                    .filter(day -> !known.containsKey(day) || known.get(day).due(now, interval))
                    .findFirst();
        });
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

    /** Begins to read the day, or goes on; the key of the transaction that was read last, empty at the beginning. */
    public Optional<String> read(LocalDate day, Instant now) {
        TransactionDay found = database.find(TransactionDay.class, day.toString());
        if (found == null) {
            found = new TransactionDay(day);
            database.persist(found);
        }
        return found.read(now);
    }

    /** Keeps what is new on the page, and of this environment, and how far the day is read by it. */
    public void keep(LocalDate day, List<TossTransaction> page, Instant now) {
        Set<String> known = known(page.stream().map(TossTransaction::key).toList());
        page.stream()
                .filter(transaction -> requests.orderId(transaction.orderId()).isPresent())
                .filter(transaction -> known.add(transaction.key()))
                .forEach(transaction -> database.persist(new RecordedTransaction(transaction, now)));
        TransactionDay reading = database.find(TransactionDay.class, day.toString());
        if (page.size() < TossTransactions.PAGE_SIZE) {
            reading.readToTheEnd(now);
        } else {
            reading.readTo(page.get(page.size() - 1).key());
        }
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

    /** Toss does not know where the reading of the day was. */
    public void readAnew(LocalDate day) {
        database.find(TransactionDay.class, day.toString()).readAnew();
    }
}
