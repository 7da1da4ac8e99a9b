package kr.ilovepet.shop.attack;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Which answers to an input are right. What a limit says (429, or 503 with {@code Retry-After}) is always right, since
 * limits are never switched off for the suite.
 */
record Expected(String words, Predicate<Answer> right) {

    /** Any answer that is not the shop's own failure. */
    static Expected anything() {
        return new Expected("anything but a failure", answer -> answer.status() > 0);
    }

    /** Any answer that is not the shop's own failure, or the end of the connection. */
    static Expected anyEnd() {
        return new Expected("an answer or the end of the connection", answer -> answer.status() != Answer.SILENT);
    }

    /** A status of 400 and above, or the end of the connection. */
    static Expected refusal() {
        return new Expected("a refusal", Answer::refused);
    }

    /** One of these. */
    static Expected status(int... allowed) {
        return new Expected(
                "one of " + Arrays.toString(allowed),
                answer -> Arrays.stream(allowed).anyMatch(status -> status == answer.status()));
    }

    /** The page that asks to sign in. */
    static Expected login() {
        return new Expected(
                "the way to the login",
                answer -> answer.status() == 303 && answer.header("Location").startsWith("/login"));
    }

    /** Nothing that lets in: no success, and no way to anywhere but the login. */
    static Expected noEntry() {
        return new Expected(
                "no entry",
                answer -> answer.refused()
                        || answer.status() == 303 && answer.header("Location").startsWith("/login"));
    }
}
