package kr.ilovepet.order.saga;

import kr.ilovepet.contract.Topic;

/** What undoes an earlier step of an order that does not go on. */
enum Compensation {
    /** The payment must not be confirmed any more. */
    CLOSE_PAYMENT("close the payment", Topic.PAYMENT_CANCEL),
    /** All that the order took out of stock returns. */
    ROLL_BACK_STOCK("roll the stock back", Topic.PRODUCT_STOCK_ROLLBACK),
    /** All that the order took out of stock for this attempt to pay returns; the order waits for another. */
    ROLL_BACK_ATTEMPT("roll the stock back", Topic.PRODUCT_STOCK_ROLLBACK),
    /** All that was ordered, which the order has not asked for. */
    ROLL_BACK_UNASKED("roll back what was ordered", Topic.PRODUCT_STOCK_ROLLBACK),
    /** All that catalog holds for an order that is not here. */
    ROLL_BACK_EVERYTHING("roll back all that it holds", Topic.PRODUCT_STOCK_ROLLBACK),
    /** What was decided when the money was asked back returns into stock. */
    RETURN_STOCK("return the stock that was decided on", Topic.PRODUCT_STOCK_ROLLBACK),
    /** The charge of an order that ended unpaid is refunded; the reply changes neither state nor stock. */
    REFUND_ORPHAN_CHARGE("refund the orphan charge", Topic.PAYMENT_CANCEL);

    private final String description;
    private final Topic command;

    Compensation(String description, Topic command) {
        this.description = description;
        this.command = command;
    }

    /** The compensation in words, for the documentation. */
    String description() {
        return description;
    }

    /** The topic of its command. */
    Topic command() {
        return command;
    }
}
