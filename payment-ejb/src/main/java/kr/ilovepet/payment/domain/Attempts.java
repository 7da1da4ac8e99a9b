package kr.ilovepet.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The requests sent to the provider for one purpose. The idempotency key is stored before it is used, so that whoever
 * sends again, after a time-out or a crash, sends the same request: the provider responds to a repeated key with its
 * first response.
 */
@Embeddable
public class Attempts {

    @Column(name = "idempotency_key")
    private IdempotencyKey idempotencyKey;

    @Column(name = "key_number")
    private int keyNumber;

    @Column(name = "error_code")
    private String errorCode;

    @Column(name = "look_up_first")
    private int lookUpFirst;

    @Column(name = "attempts")
    private int count;

    /** No request is to be sent yet, so that there is no key either. */
    static Attempts none() {
        return new Attempts();
    }

    /** No request was sent yet, and the first one has its key. */
    static Attempts first() {
        Attempts attempts = new Attempts();
        attempts.changeKey();
        return attempts;
    }

    /** The provider responded to the current key with this error; the same key would bring the same response. */
    public void failed(String code) {
        errorCode = code;
    }

    /** The next request is the same one again. */
    public void retryWithSameKey() {
        count++;
        lookUpFirst = 0;
    }

    /** The next request has a new key. Only right after the provider has said that the payment is as it was before. */
    public void retryWithNewKey() {
        count++;
        changeKey();
    }

    /** The next request is a look-up of what the last one led to. */
    public void lookUpNext() {
        count++;
        lookUpFirst = 1;
    }

    /** The look-up that was due was not sent, and stays due. */
    public void lookUpNotSent() {
        lookUpFirst = 1;
    }

    private void changeKey() {
        idempotencyKey = IdempotencyKey.random();
        keyNumber++;
        errorCode = null;
        lookUpFirst = 0;
    }

    /** Whether an earlier key got a response that left the outcome open. */
    public boolean underLaterKey() {
        return keyNumber > 1;
    }

    /** The error with which the provider responded to the current key; null while it has not. */
    public String errorCode() {
        return errorCode;
    }

    /** Whether the next request is a look-up. */
    public boolean looksUpFirst() {
        return lookUpFirst == 1;
    }

    /** Key of the next request; null while none is to be sent. */
    public IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    /** How many requests were sent before the next one. */
    public int count() {
        return count;
    }
}
