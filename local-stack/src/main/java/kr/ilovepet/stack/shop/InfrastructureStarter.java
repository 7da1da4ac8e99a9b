package kr.ilovepet.stack.shop;

/** Starts and stops an infrastructure without instances. */
public final class InfrastructureStarter {
    private InfrastructureStarter() {}

    /** Starts all of it, and waits until all answers. */
    public static void start(Infrastructure infrastructure) {
        Together.start(infrastructure.components(), Progress.silent());
    }

    /** Stops all of it, and waits until all is gone. */
    public static void stop(Infrastructure infrastructure) {
        Together.stop(infrastructure.components(), Progress.silent());
    }
}
