package kr.ilovepet.order.saga;

/** What brings an order on besides the reply to its command. */
enum SagaTrigger {
    CONFIRM("the shopper confirms the payment"),
    CANCEL("the shopper or an admin cancels"),
    EXPIRY("the time to pay is over"),
    REFUND_COMPLETED("the refund is completed"),
    REFUND_REFUSED("the refund is refused"),
    NOTHING_LEFT("parts or a refund at the provider left nothing"),
    COMMAND_IMPOSSIBLE("its command cannot be made, and was never sent");

    private final String description;

    SagaTrigger(String description) {
        this.description = description;
    }

    /** The trigger in words, for the documentation. */
    String description() {
        return description;
    }
}
