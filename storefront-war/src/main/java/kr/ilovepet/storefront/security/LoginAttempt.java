package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * What the result of Jakarta Security does not tell of the login of this request: why it failed, and on what device.
 */
@RequestScoped
public class LoginAttempt {

    private Failure failure = Failure.WRONG;

    private String device;

    void succeeded(String deviceToken) {
        device = deviceToken;
    }

    /** The token for the browser of a login that succeeded; empty where the member service gave none. */
    public Optional<String> device() {
        return Optional.ofNullable(device);
    }

    void failed(Failure why) {
        failure = why;
    }

    /** The reason. Meaningful after a failed login only. */
    public Failure failure() {
        return failure;
    }

    /** The reasons a login can fail for. */
    public enum Failure {
        /** Address and password do not belong together. */
        WRONG(401),
        /** The account is locked. */
        LOCKED(403),
        /** Too many attempts lately. */
        TOO_MANY(429),
        /** The member service does not answer. */
        UNAVAILABLE(503);

        private final int status;

        Failure(int status) {
            this.status = status;
        }

        /** The HTTP status of the page that says so. */
        public int status() {
            return status;
        }
    }
}
