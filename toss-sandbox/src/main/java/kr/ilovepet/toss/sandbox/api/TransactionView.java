package kr.ilovepet.toss.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kr.ilovepet.toss.sandbox.ledger.Keys;
import kr.ilovepet.toss.sandbox.ledger.Transaction;
import kr.ilovepet.toss.sandbox.resource.Resources;

/** The Transaction object: one movement of money of a payment. */
public final class TransactionView {

    private final PaymentMeans means = new PaymentMeans(Resources.texts());
    private final String origin;

    /** @param origin where people reach this sandbox, for the links of receipts */
    public TransactionView(String origin) {
        this.origin = origin;
    }

    /** The list of them, in this sequence. */
    ArrayNode json(List<Transaction> transactions) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        transactions.forEach(transaction -> list.add(json(transaction)));
        return list;
    }

    private ObjectNode json(Transaction transaction) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mId", Keys.MERCHANT_ID)
                .put("transactionKey", transaction.key())
                .put("paymentKey", transaction.paymentKey())
                .put("orderId", transaction.purchase().orderId())
                .put("method", means.name(transaction.purchase().method()))
                .putNull("customerKey")
                .put("useEscrow", false)
                .put("receiptUrl", origin + "/v2/receipt/" + transaction.paymentKey())
                .put("status", transaction.status().name())
                .put("transactionAt", PaymentView.time(transaction.at()))
                .put("currency", "KRW")
                .put("amount", transaction.amount());
    }
}
