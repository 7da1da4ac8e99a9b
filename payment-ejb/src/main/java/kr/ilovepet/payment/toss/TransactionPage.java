package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A page of Toss's list.
 *
 * @param transactions those of this environment, oldest first
 * @param end the last of all that are on the page, where others may follow; empty on the last page
 */
public record TransactionPage(List<TossTransaction> transactions, Optional<End> end) {

    private static final Logger LOG = Logger.getLogger(TransactionPage.class.getName());

    /** The last transaction of a page, whoever's it is. */
    public record End(String key, Instant at) {}

    /**
     * Reads Toss's JSON. What other environments have at the account is theirs and is not looked at. One of this
     * environment that cannot be read is left out with a line in the log: it keeps nobody from reading the others.
     *
     * @throws IllegalArgumentException when it is no list, or others may follow and nothing says after what
     */
    static TransactionPage of(JsonNode list, TossRequests requests) {
        if (!list.isArray()) {
            throw new IllegalArgumentException("no list");
        }
        List<TossTransaction> transactions = new ArrayList<>();
        End last = null;
        for (JsonNode transaction : list) {
            read(transaction, requests).ifPresent(transactions::add);
            last = end(transaction).orElse(last);
        }
        boolean full = list.size() >= TossTransactions.PAGE_SIZE;
        if (full && last == null) {
            throw new IllegalArgumentException("no transaction has a key and a time");
        }
        return new TransactionPage(transactions, full ? Optional.of(last) : Optional.empty());
    }

    private static Optional<TossTransaction> read(JsonNode transaction, TossRequests requests) {
        String orderId = TossJson.text(transaction, "orderId");
        if (orderId != null && requests.orderId(orderId).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TossTransaction.of(transaction));
        } catch (IllegalArgumentException unreadable) {
            LOG.log(Level.SEVERE, "Transaction {0} of order {1} in Toss''s list is left out: {2}", new Object[] {
                TossJson.text(transaction, "transactionKey"), orderId, unreadable.getMessage()
            });
            return Optional.empty();
        }
    }

    private static Optional<End> end(JsonNode transaction) {
        try {
            String key = TossJson.required(transaction, "transactionKey");
            return Optional.ofNullable(TossJson.time(transaction, "transactionAt"))
                    .map(at -> new End(key, at));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
