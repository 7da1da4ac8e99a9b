package kr.ilovepet.member.login;

/** A login, or the renewal of its token, is refused. */
public class LoginRefusedException extends RuntimeException {

    /** Why it is refused. */
    public enum Reason {
        /** Address or password is wrong; the same whether somebody has the address or not. */
        BAD_CREDENTIALS,
        /** The password is right, but the member is locked. */
        MEMBER_LOCKED,
        /** The member is gone, locked or logged out everywhere, or the login is too long ago. */
        SESSION_ENDED
    }

    private final Reason reason;

    LoginRefusedException(Reason reason) {
        super("Login refused: " + reason);
        this.reason = reason;
    }

    /** Why it is refused. */
    public Reason reason() {
        return reason;
    }
}
