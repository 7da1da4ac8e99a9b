package kr.ilovepet.payment.toss;

/** The log of the calls to Toss. */
public interface TossCallLog {

    /** Keeps the entry with everything else that the transaction changes. */
    void add(TossCallLogEntry entry);
}
