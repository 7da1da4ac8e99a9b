package kr.ilovepet.payment.domain;

import java.util.Objects;
import java.util.Optional;
import kr.ilovepet.payment.domain.Cancellation.Purpose;

/**
 * What is asked of a cancellation.
 *
 * @param requestId names the request; the same name is the same request
 * @param amount how much shall go back; empty means all that is left
 * @param reason for the provider's list; {@code "-"} where none was given
 */
public record CancellationRequest(String requestId, Purpose purpose, Optional<Won> amount, String reason) {

    public CancellationRequest {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(purpose, "purpose");
        reason = reason == null || reason.isBlank() ? "-" : reason.strip();
    }
}
