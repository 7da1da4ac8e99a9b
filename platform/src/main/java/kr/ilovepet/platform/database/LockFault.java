package kr.ilovepet.platform.database;

import java.sql.SQLException;
import java.util.Set;
import kr.ilovepet.platform.fault.Faults;

/** How MariaDB and MySQL say that a row could not be had. */
public enum LockFault {
    /**
     * Others kept the row for longer than the database lets anybody wait, or at all where nobody wants to wait (which
     * has a number of its own in MySQL); only the statement is undone.
     */
    WAITED_TOO_LONG(1205, 3572),
    /** Two waited for each other, and this one was chosen to give way; its whole transaction is undone. */
    DEADLOCK(1213);

    private final Set<Integer> codes;

    LockFault(Integer... codes) {
        this.codes = Set.of(codes);
    }

    /** Whether this is at the bottom of what was thrown. */
    public boolean causes(Throwable thrown) {
        return Faults.find(thrown, cause -> cause instanceof SQLException sql && codes.contains(sql.getErrorCode()))
                .isPresent();
    }
}
