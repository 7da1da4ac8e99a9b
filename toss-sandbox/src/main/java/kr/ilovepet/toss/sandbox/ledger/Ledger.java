package kr.ilovepet.toss.sandbox.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The state of the sandbox. Calls change it one after another, so two confirmations of one payment at the same instant
 * see each other; the wait for the disk happens outside the lock and is shared.
 */
public final class Ledger implements Closeable {

    private final LedgerState state = new LedgerState();
    private final Object lock = new Object();
    private final Clock clock;
    private final Journal journal;
    private volatile Consumer<Payment> listener = payment -> {};

    /**
     * Opens the ledger kept in this directory, made if absent.
     *
     * @throws IOException when the journal cannot be read, or another sandbox uses it
     */
    public Ledger(Path directory, Clock clock) throws IOException {
        this.clock = clock;
        this.journal = new Journal(directory.resolve("journal.jsonl"), state::apply);
    }

    /** Tells every changed payment to this listener, after the change is on the disk. */
    public void onChange(Consumer<Payment> told) {
        listener = told;
    }

    /**
     * Handles one request on the ledger. Its changes are whole or not at all (none when it throws), and are on the disk
     * when this returns. What it only read is on the disk, too.
     */
    public <T> T change(Function<Draft, T> request) {
        T result;
        JournalEntry entry;
        long position;
        synchronized (lock) {
            Draft draft = new Draft(state, clock.instant());
            result = request.apply(draft);
            entry = draft.entry();
            if (!entry.changesNothing()) {
                journal.write(entry);
                state.apply(entry);
            }
            position = journal.written();
        }
        journal.force(position);
        entry.payments().forEach(listener);
        return result;
    }

    /** The payment with this key as of now. */
    public Optional<Payment> payment(String paymentKey) {
        return change(draft -> draft.payment(paymentKey));
    }

    /** All payments in the order of their making, those whose time is over as EXPIRED. */
    public List<Payment> payments() {
        return change(draft -> state.all().stream()
                .map(payment -> draft.payment(payment.paymentKey()).orElseThrow())
                .toList());
    }

    /** Every time that money was taken for this payment. */
    public List<Approval> approvals(String paymentKey) {
        synchronized (lock) {
            return state.approvalsOf(paymentKey);
        }
    }

    /** All movements of money from the first instant until before the second, oldest first. */
    public List<Transaction> transactions(Instant from, Instant until) {
        synchronized (lock) {
            return state.transactions(from, until);
        }
    }

    /** The response stored under this scope, while its key is valid. */
    public Optional<ApiResponse> storedResponse(String scope) {
        synchronized (lock) {
            return Optional.ofNullable(state.storedResponse(scope, clock.instant()));
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            journal.close();
        }
    }
}
