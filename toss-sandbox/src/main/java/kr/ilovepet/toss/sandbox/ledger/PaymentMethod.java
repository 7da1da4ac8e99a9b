package kr.ilovepet.toss.sandbox.ledger;

/** The payment methods a shopper can choose, named by their SDK codes. */
public enum PaymentMethod {
    CARD,
    TRANSFER,
    VIRTUAL_ACCOUNT,
    MOBILE_PHONE,
    CULTURE_GIFT_CERTIFICATE,
    BOOK_GIFT_CERTIFICATE,
    GAME_GIFT_CERTIFICATE,
    TOSSPAY,
    NAVERPAY,
    KAKAOPAY;

    /** Easy pay services share one method name in the Payment object and differ by provider. */
    public boolean easyPay() {
        return this == TOSSPAY || this == NAVERPAY || this == KAKAOPAY;
    }

    /** The smallest amount in won: 200 for accounts, 100 for everything else (BELOW_MINIMUM_AMOUNT). */
    public long minimumAmount() {
        return this == TRANSFER || this == VIRTUAL_ACCOUNT ? 200 : 100;
    }
}
