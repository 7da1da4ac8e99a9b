package kr.ilovepet.messaging.message;

import jakarta.ejb.ApplicationException;

/**
 * A message that can never be handled, because it does not have the form of its topic. It leaves an EJB as it is, so
 * that the receiver knows it, and rolls its transaction back.
 */
@ApplicationException(rollback = true)
public class MalformedMessageException extends RuntimeException {

    /**
     * A message that is malformed.
     *
     * @param reason in English; becomes the reason of the dead letter
     */
    public MalformedMessageException(String reason) {
        super(reason);
    }
}
