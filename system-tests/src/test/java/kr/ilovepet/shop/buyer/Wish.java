package kr.ilovepet.shop.buyer;

/** What somebody wants to do with an order that was placed. */
public enum Wish {
    CANCEL_UNPAID,
    PAY_WITH_A_REFUSED_CARD,
    PAY_AND_GIVE_BACK,
    ABANDON,
    BUY;

    private static final int IN_TEN = 10;

    /** The wish behind an order of a load: of ten, six are to be bought, and one each is for every other wish. */
    public static Wish of(int order) {
        return values()[Math.min(order % IN_TEN, BUY.ordinal())];
    }
}
