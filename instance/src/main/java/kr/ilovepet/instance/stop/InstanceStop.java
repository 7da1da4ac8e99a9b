package kr.ilovepet.instance.stop;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process when a WAR failed to deploy: Payara Micro would go on without it, and look alive to who started it.
 * The class is no part of a WAR, since a WAR that failed can load no class any more.
 */
public final class InstanceStop {

    private static final long SECONDS_TO_STOP = 20;
    /** Longer than the other WARs of an instance take, though one of them waits for its database. */
    private static final long SECONDS_TO_DEPLOY = 180;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private InstanceStop() {}

    /**
     * Stops the instance once it has tried all its WARs, so that each can say what it misses: the calling thread
     * deploys them one after the other and then ends. The stop has a thread of its own, since the calling one holds
     * locks that it needs. A second call changes nothing.
     */
    public static void afterDeployment(int exitCode) {
        Thread deploying = Thread.currentThread();
        if (BEGUN.compareAndSet(false, true)) {
            thread("instance-stop", () -> {
                TimeUnit.SECONDS.timedJoin(deploying, SECONDS_TO_DEPLOY);
                thread("instance-halt", () -> {
                    TimeUnit.SECONDS.sleep(SECONDS_TO_STOP);
                    Runtime.getRuntime().halt(exitCode);
                });
                System.exit(exitCode);
            });
        }
    }

    /** Work that may be interrupted. */
    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private static void thread(String name, Work work) {
        Thread thread = new Thread(() -> untilInterrupted(work), name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void untilInterrupted(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
