package kr.ilovepet.member.domain;

/** Nobody would be left who may log in as an admin. */
public class LastAdminException extends RuntimeException {

    /** Refuses the change. */
    public LastAdminException() {
        super("Nobody would be left who may log in as an admin");
    }
}
