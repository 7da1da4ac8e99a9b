package kr.ilovepet.instance.start;

import java.util.concurrent.TimeUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import kr.ilovepet.instance.log.ShopFormatter;

/** The end of a process that has not started. */
final class FailedStart {

    /** What the sentence begins with; whoever starts instances looks for it. */
    private static final String NOT_STARTED = "The instance has not started: ";

    private static final long SECONDS_TO_STOP = 20;

    private FailedStart() {}

    /** Says why, and ends the process; a server that cannot stop in order is ended all the same. */
    static void end(StartFailure failure) {
        int exitCode = failure.fault().exitCode();
        say(NOT_STARTED + failure.sentence().replaceFirst("\\.$", "") + " (exit code " + exitCode + ")");
        Daemon.start("start-halt", () -> {
            TimeUnit.SECONDS.sleep(SECONDS_TO_STOP);
            Runtime.getRuntime().halt(exitCode);
        });
        System.exit(exitCode);
    }

    /** In the form that was asked for, also before the server has read the configuration of its log. */
    private static void say(String sentence) {
        LogRecord line = new LogRecord(Level.SEVERE, sentence);
        line.setLoggerName(Start.class.getName());
        Handler console = new ConsoleHandler();
        console.setFormatter(new ShopFormatter());
        console.publish(line);
        console.flush();
    }
}
