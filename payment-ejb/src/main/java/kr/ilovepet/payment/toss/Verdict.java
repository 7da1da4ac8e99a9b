package kr.ilovepet.payment.toss;

/** What an error of Toss means for the money. */
public enum Verdict {
    /** Refused by Toss or the card company, for good: no money moved. */
    DECLINED,
    /**
     * This call moved no money, but an earlier one may have: refused once a look-up has shown that nothing was done.
     */
    DECLINED_UNLESS_DONE,
    /**
     * The request or the configuration of this shop is wrong. No money moved, and the shopper is not to blame: an
     * operator is.
     */
    CONFIGURATION,
    /** The first call with this key is still at work. */
    STILL_RUNNING,
    /** Money may or may not have moved: only a look-up tells. */
    UNKNOWN;

    /** Whether it says nothing about what Toss will do when it is asked again. */
    public boolean saysNothing() {
        return this == UNKNOWN || this == CONFIGURATION;
    }
}
