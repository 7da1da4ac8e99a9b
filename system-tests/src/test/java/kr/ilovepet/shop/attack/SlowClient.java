package kr.ilovepet.shop.attack;

/**
 * Somebody who does not do what a client should.
 *
 * @param what it does
 * @param first what it sends at once, as far as the server takes it
 * @param drips whether it sends one more byte each second
 * @param body how many bytes follow at once, as far as the server takes them
 */
record SlowClient(String what, String first, boolean drips, int body) {
    SlowClient(String what, String first, boolean drips) {
        this(what, first, drips, 0);
    }
}
