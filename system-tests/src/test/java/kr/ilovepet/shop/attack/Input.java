package kr.ilovepet.shop.attack;

/**
 * One input of the suite.
 *
 * @param what it tries, for the report of a fault
 * @param expected what has to come back
 */
record Input(String what, Request request, Expected expected) {

    /** Tells one input from another. */
    String identity() {
        return request.method() + " " + request.target() + request.headers()
                + java.util.Arrays.hashCode(request.body());
    }
}
