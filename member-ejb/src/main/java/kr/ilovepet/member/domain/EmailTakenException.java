package kr.ilovepet.member.domain;

/** Another member has this e-mail address. */
public class EmailTakenException extends RuntimeException {

    EmailTakenException() {
        super("Another member has this e-mail address");
    }
}
