package kr.ilovepet.payment.toss;

import java.time.LocalDate;

/** Toss's own list of what moved. */
public interface TossTransactions {

    /** So many transactions are on a page; one with fewer is the last. */
    int PAGE_SIZE = 500;

    /**
     * One page of the transactions of a day, oldest first. To be called outside any transaction.
     *
     * @param day in Seoul
     * @param position where the page begins
     * @throws TransactionsUnavailableException when Toss did not respond, or not with transactions
     */
    TransactionPage page(LocalDate day, ListPosition position) throws TransactionsUnavailableException;
}
