package kr.ilovepet.payment.work;

import java.time.Instant;

/**
 * What the response to a task has led to.
 *
 * @param outcome for the log of calls; null where the response is not worth an entry
 * @param finished whether nothing more is to be asked for this task
 * @param continuesAt when to go on; null means at once
 */
public record TaskResult(String outcome, boolean finished, Instant continuesAt) {

    public static TaskResult finished(String outcome) {
        return new TaskResult(outcome, true, null);
    }

    /** Finished, and nothing has changed that the log of calls should tell. */
    public static TaskResult finishedUnlogged() {
        return new TaskResult(null, true, null);
    }

    public static TaskResult continuesAtOnce(String outcome) {
        return new TaskResult(outcome, false, null);
    }

    public static TaskResult continuesAt(Instant time, String outcome) {
        return new TaskResult(outcome, false, time);
    }
}
