package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kr.ilovepet.payment.domain.Won;

/**
 * One movement of money in Toss's own list: an approval or a cancellation (Toss, transactions).
 *
 * @param key names it; unique among all transactions
 * @param paymentKey of the payment that it belongs to
 * @param orderId the order's name at Toss
 * @param status DONE for an approval; CANCELED or PARTIAL_CANCELED for a cancellation
 * @param amount how much moved; Toss does not say whether it gives that of a cancellation a sign, so that none is kept.
 *     Nothing, with a status of no meaning here, where it was another money than won, which this shop does not take
 */
public record TossTransaction(
        String key, String paymentKey, String orderId, TossStatus status, Won amount, Instant at) {

    private static final String WON = "KRW";

    /**
     * Reads Toss's JSON.
     *
     * @throws IllegalArgumentException when it is no transaction
     */
    static TossTransaction of(JsonNode json) {
        Instant at = TossJson.time(json, "transactionAt");
        if (at == null) {
            throw new IllegalArgumentException("transactionAt is missing");
        }
        boolean won = json.path("currency").asText(WON).equals(WON);
        return new TossTransaction(
                TossJson.required(json, "transactionKey"),
                TossJson.required(json, "paymentKey"),
                TossJson.required(json, "orderId"),
                won ? TossStatus.of(TossJson.required(json, "status")) : TossStatus.OTHER,
                won ? new Won(Math.abs(TossJson.whole(json, "amount"))) : Won.ZERO,
                at);
    }
}
