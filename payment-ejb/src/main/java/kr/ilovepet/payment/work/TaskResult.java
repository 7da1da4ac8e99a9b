package kr.ilovepet.payment.work;

import java.time.Instant;

/**
 * What the response to a task has led to.
 *
 * @param finished whether nothing more is to be asked for this task
 * @param continuesAt when to go on; null means at once
 */
public record TaskResult(NextStep step, boolean finished, Instant continuesAt) {

    public static TaskResult finished(NextStep step) {
        return new TaskResult(step, true, null);
    }

    public static TaskResult continuesAtOnce(NextStep step) {
        return new TaskResult(step, false, null);
    }

    public static TaskResult continuesAt(Instant time, NextStep step) {
        return new TaskResult(step, false, time);
    }
}
