package kr.ilovepet.payment.toss;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Toss's own list of what moved. */
public interface TossTransactions {

    /** So many transactions are on a page; one with fewer is the last. */
    int PAGE_SIZE = 500;

    /**
     * One page of the transactions of a day, oldest first. To be called outside any transaction.
     *
     * @param day in Seoul
     * @param after key of the transaction after which the page begins; empty for the first page
     * @throws TransactionsUnavailableException when Toss did not respond, or not with transactions
     */
    List<TossTransaction> page(LocalDate day, Optional<String> after) throws TransactionsUnavailableException;
}
