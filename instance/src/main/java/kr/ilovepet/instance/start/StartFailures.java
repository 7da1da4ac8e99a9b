package kr.ilovepet.instance.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the WARs of this instance have told of why they cannot start. The class is no part of a WAR, since a WAR that
 * failed can load no class any more. Safe for threads.
 */
public final class StartFailures {

    private static final List<StartFailure> TOLD = new ArrayList<>();
    private static Consumer<StartFailure> listener = failure -> {};

    private StartFailures() {}

    /**
     * Tells of a failure. The instance ends once it has tried all its WARs, so that each can say what it misses; the
     * first failure that is told decides the exit code. One that is told later ends it at once.
     *
     * @param sentence names the cause and shows no secret
     */
    public static void tell(StartFault fault, String sentence) {
        Consumer<StartFailure> told;
        synchronized (TOLD) {
            TOLD.add(new StartFailure(fault, sentence));
            told = listener;
        }
        told.accept(new StartFailure(fault, sentence));
    }

    /**
     * What was told first; empty when nothing was.
     *
     * @param later is called with what is told from now on
     */
    static Optional<StartFailure> first(Consumer<StartFailure> later) {
        synchronized (TOLD) {
            listener = later;
            return TOLD.stream().findFirst();
        }
    }
}
