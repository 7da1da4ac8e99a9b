package kr.ilovepet.stack.shop;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.StackException;

/** Starts a component of the shop again when it has ended by itself, and says so. */
final class Restarter {
    private static final int KILLED = 137;
    private static final int MOST_RESTARTS = 5;
    /** Exit codes of an instance that only a person can help: docs/operating.md has the table. */
    private static final Set<Integer> NEEDS_A_PERSON = Set.of(66, 68, 78);

    private final Progress progress;
    private final ExecutorService starters = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "restarter");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean ended;

    Restarter(Progress progress) {
        this.progress = progress;
    }

    /** Watches a component from now on; gives up after five restarts. */
    void watch(Component component) {
        watch(component, MOST_RESTARTS);
    }

    private void watch(Component component, int startsLeft) {
        component.onExit().thenAccept(status -> {
            if (!ended) {
                starters.execute(() -> restart(component, status, startsLeft));
            }
        });
    }

    private void restart(Component component, int status, int startsLeft) {
        String how = component.title() + (status == KILLED ? " was killed" : " has ended with status " + status);
        if (startsLeft == 0 || NEEDS_A_PERSON.contains(status)) {
            progress.step(how + (startsLeft == 0 ? " too often" : "") + " and stays down; its log is "
                    + component.log().file());
            return;
        }
        progress.step(how + "; it is started again");
        try {
            component.start();
            progress.step(component.title() + " is ready again");
            watch(component, startsLeft - 1);
        } catch (StackException e) {
            if (!ended) {
                progress.step(e.getMessage());
            }
        }
    }

    /** From now on parts end because they are meant to. */
    void end() {
        ended = true;
    }
}
