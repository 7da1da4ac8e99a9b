package kr.ilovepet.payment.toss;

/** Sends requests to Toss. */
public interface TossClient {

    /**
     * Sends the request once and waits for the response. To be called outside any transaction, since it may take a
     * minute.
     *
     * @return what came of it, whatever that is; never throws on account of Toss or the network
     */
    TossResponse send(TossRequest request);
}
