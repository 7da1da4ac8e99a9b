package kr.ilovepet.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why a charge was refused. */
@Embeddable
public class Failure {

    @Column(name = "failure_code")
    private String code;

    @Column(name = "failure_message")
    private String message;

    protected Failure() {}

    /**
     * A refusal.
     *
     * @param code Toss's error code, or one of ours
     * @param message Toss's text for people; null where the code is ours
     */
    public Failure(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }
}
