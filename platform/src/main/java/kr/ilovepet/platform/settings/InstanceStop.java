package kr.ilovepet.platform.settings;

import java.util.concurrent.TimeUnit;

/**
 * Ends the process: Payara Micro goes on without a WAR that failed to deploy, and an instance that serves nothing looks
 * alive to whoever started it.
 */
final class InstanceStop {

    private static final long SECONDS_TO_STOP = 20;

    private InstanceStop() {}

    /** Begins to stop in threads of its own, since the calling thread holds locks that the stop needs. */
    static void begin(int exitCode) {
        thread("settings-stop", () -> System.exit(exitCode));
        thread("settings-halt", () -> haltLater(exitCode));
    }

    private static void haltLater(int exitCode) {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_TO_STOP);
            Runtime.getRuntime().halt(exitCode);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
