package kr.ilovepet.instance.start;

/**
 * What can keep an instance from starting. The exit codes are those of sysexits.h where it has one that fits;
 * docs/operating.md has them as a table for operators.
 */
public enum StartFault {
    /** A file of the delivery is not there. */
    MISSING_FILE(66),
    /** An address to listen on is none of this machine's. */
    WRONG_ADDRESS(68),
    /** A database or the brokers did not answer for as long as the operator lets an instance wait. */
    UNAVAILABLE(69),
    /** The server did not boot, or a WAR could not be deployed, for none of the other reasons. */
    DEPLOYMENT(70),
    /** A port to listen on is taken. */
    PORT_TAKEN(71),
    /** The disk is full, or a folder cannot be written. */
    STORAGE(73),
    /** Nothing has happened for so long that nothing will. */
    NO_PROGRESS(75),
    /** A database does not take the login. */
    LOGIN_REFUSED(77),
    /** Settings are missing or senseless. */
    SETTINGS(78);

    private final int exitCode;

    StartFault(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of the process. */
    public int exitCode() {
        return exitCode;
    }
}
