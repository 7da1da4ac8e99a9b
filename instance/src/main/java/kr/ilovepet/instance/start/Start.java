package kr.ilovepet.instance.start;

import com.sun.management.OperatingSystemMXBean;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.data.ApplicationDescriptor;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.instance.listener.PublicListener;

/**
 * The main class of an instance: boots Payara Micro, which by itself goes on with nothing deployed after a failure, or
 * ends as if nothing had been. Here every failed start ends the process with the exit code of its
 * {@linkplain StartFault kind} and one sentence.
 */
public final class Start {

    private static final String MICRO = "fish.payara.micro.impl.PayaraMicroImpl";
    /** Boots in the folder that Payara Micro was unpacked in; the local stack has one folder for all instances. */
    private static final String IN_ITS_FOLDER = "fish.payara.micro.impl.RootDirLauncher";

    private static final String UNPACKED_ELSEWHERE = "fish.payara.micro.UnpackDir";

    private final StartArguments arguments;
    private final StartLog log = new StartLog();
    private volatile boolean ended;

    private Start(StartArguments arguments) {
        this.arguments = arguments;
    }

    /** Starts an instance; takes the command line of Payara Micro. */
    public static void main(String[] arguments) {
        Start start = new Start(new StartArguments(List.of(arguments)));
        new StartCheck(start.arguments, System.getenv()).failure().ifPresent(FailedStart::end);
        InstanceState.enter(InstanceState.STARTING);
        // A WAR answers with errors between the moment in which its context is there and the end of its start.
        PublicListener.refuse();
        OrderedStop.of(System.getenv()).onTerm();
        start.watch();
        Optional<StartFailure> failure = start.boot();
        start.ended = true;
        start.log.close();
        failure.ifPresent(FailedStart::end);
        InstanceState.enter(InstanceState.OPEN);
        PublicListener.accept();
    }

    private Optional<StartFailure> boot() {
        try {
            boolean elsewhere = System.getProperty(UNPACKED_ELSEWHERE) != null;
            invoke(elsewhere ? MICRO : IN_ITS_FOLDER, "main", (Object)
                    arguments.words().toArray(String[]::new));
            List<String> missing = new ArrayList<>(arguments.applications());
            PayaraMicroBoot micro = (PayaraMicroBoot) invoke(MICRO, "getInstance");
            micro.getRuntime().getLocalDescriptor().getDeployedApplications().stream()
                    .map(ApplicationDescriptor::getName)
                    .forEach(missing::remove);
            Optional<StartFailure> told = StartFailures.first(FailedStart::end);
            return told.isPresent() || missing.isEmpty()
                    ? told
                    : Optional.of(failure("It could not deploy " + String.join(", ", missing)));
        } catch (InvocationTargetException e) {
            return Optional.of(failure(e.getCause()));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.of(failure(e));
        }
    }

    private static Object invoke(String type, String method, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] parameters = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String[].class};
        return Class.forName(type).getMethod(method, parameters).invoke(null, arguments);
    }

    private StartFailure failure(Throwable thrown) {
        return StartFailures.first(later -> {})
                .or(() -> StartFailure.of(thrown))
                .orElseGet(() -> failure("Payara Micro did not boot (" + thrown + ")"));
    }

    /** What was logged at the failure says most of it. */
    private StartFailure failure(String what) {
        return log.known()
                .orElseGet(() -> new StartFailure(
                        StartFault.DEPLOYMENT,
                        what + log.reason().map(reason -> ": " + reason).orElse("") + "."));
    }

    private void watch() {
        StartProgress progress = new StartProgress(now());
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        log.listen();
        Daemon.start("start-watch", () -> {
            while (!ended) {
                TimeUnit.SECONDS.sleep(1);
                log.listen();
                Duration worked = Duration.ofNanos(system.getProcessCpuTime());
                if (!ended && progress.look(now(), log.records(), worked) == StartProgress.State.STANDS_STILL) {
                    FailedStart.end(StartFailures.first(later -> {})
                            .orElseGet(() -> new StartFailure(
                                    StartFault.NO_PROGRESS,
                                    "Nothing has happened for "
                                            + StartProgress.standstill().toSeconds() + " s.")));
                }
            }
            log.close();
        });
    }

    private static Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }
}
