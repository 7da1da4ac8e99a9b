package kr.ilovepet.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * How far we are with asking Toss for one thing. The idempotency key is stored before it is used, so that whoever asks
 * again, after a time-out or a crash, asks the same question: Toss answers a repeated key with its first answer.
 */
@Embeddable
public class Attempts {

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "key_number")
    private int keyNumber;

    @Column(name = "answered_code")
    private String answeredCode;

    @Column(name = "look_up_first")
    private int lookUpFirst;

    @Column(name = "attempts")
    private int number;

    /** Nothing asked yet. */
    static Attempts none() {
        return new Attempts();
    }

    /** Nothing asked yet, and the key for the first question. */
    static Attempts first() {
        Attempts attempts = new Attempts();
        attempts.newKey();
        return attempts;
    }

    /** Toss answered the current key with this error; asking with the same key would bring the same answer. */
    public void answered(String code) {
        answeredCode = code;
    }

    /** The next question is the same one again. */
    public void sameKeyAgain() {
        number++;
        lookUpFirst = 0;
    }

    /** The next question is asked anew. Only right after Toss has said that the payment is as it was before. */
    public void newKeyAgain() {
        number++;
        newKey();
    }

    /** The next question is what became of it. */
    public void lookUpNext() {
        number++;
        lookUpFirst = 1;
    }

    private void newKey() {
        idempotencyKey = UUID.randomUUID().toString();
        keyNumber++;
        answeredCode = null;
        lookUpFirst = 0;
    }

    /** Whether an earlier key got an answer that left the outcome open. */
    public boolean underLaterKey() {
        return keyNumber > 1;
    }

    /** The error with which Toss answered the current key; null while it has not. */
    public String answeredCode() {
        return answeredCode;
    }

    public boolean looksUpFirst() {
        return lookUpFirst == 1;
    }

    public String idempotencyKey() {
        return idempotencyKey;
    }

    /** How many questions were asked before the next one. */
    public int number() {
        return number;
    }
}
