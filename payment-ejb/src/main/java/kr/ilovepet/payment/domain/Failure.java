package kr.ilovepet.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Why a charge was declined.
 *
 * @param code the provider's error code, or one of this service
 * @param message the provider's text for people; null where there is none
 */
@Embeddable
public record Failure(
        @Column(name = "failure_code") String code,
        @Column(name = "failure_message") String message) {

    /** A failure with a code of this service. */
    public static Failure of(String code) {
        return new Failure(code, null);
    }
}
