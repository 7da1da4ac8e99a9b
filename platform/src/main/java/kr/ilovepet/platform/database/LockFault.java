package kr.ilovepet.platform.database;

import java.sql.SQLException;

/** How MariaDB and MySQL say that a row could not be had. */
public enum LockFault {
    /** Others kept the row for longer than the database lets anybody wait; only the statement is undone. */
    WAITED_TOO_LONG(1205),
    /** Two waited for each other, and this one was chosen to give way; its whole transaction is undone. */
    DEADLOCK(1213);

    private final int code;

    LockFault(int code) {
        this.code = code;
    }

    /** Whether this is at the bottom of what was thrown. */
    public boolean causes(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == code) {
                return true;
            }
        }
        return false;
    }
}
