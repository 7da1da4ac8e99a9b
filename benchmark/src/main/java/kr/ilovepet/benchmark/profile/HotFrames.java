package kr.ilovepet.benchmark.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import kr.ilovepet.benchmark.report.Table;

/** Where the processor time of a recording went, by samples of running Java code. */
public final class HotFrames {
    private static final int SHOWN = 25;
    private static final int PACKAGE_DEPTH = 4;

    private final Map<String, Integer> top = new HashMap<>();
    private final Map<String, Integer> packages = new HashMap<>();
    private final Map<String, Integer> within = new HashMap<>();
    private final FlameGraph flames = new FlameGraph();
    private int samples;

    private HotFrames() {}

    /** Reads a recording. */
    public static HotFrames of(Path recording) {
        HotFrames frames = new HotFrames();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    frames.add(event.getStackTrace().getFrames());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(recording + " cannot be read", e);
        }
        return frames;
    }

    private void add(List<RecordedFrame> stack) {
        if (stack.isEmpty()) {
            return;
        }
        samples++;
        flames.add(stack);
        top.merge(name(stack.get(0)), 1, Integer::sum);
        packages.merge(packageOf(stack.get(0)), 1, Integer::sum);
        Set<String> seen = new HashSet<>();
        for (RecordedFrame frame : stack) {
            String name = name(frame);
            if (seen.add(name)) {
                within.merge(name, 1, Integer::sum);
            }
        }
    }

    static String name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    /** The first four parts of the package: enough to tell libraries apart. */
    private static String packageOf(RecordedFrame frame) {
        String[] parts = frame.getMethod().getType().getName().split("\\.");
        int depth = Math.min(PACKAGE_DEPTH, parts.length - 1);
        return String.join(".", List.of(parts).subList(0, depth));
    }

    /** The stacks as a drawing (SVG). */
    public String flameGraph(String title) {
        return flames.svg(title);
    }

    /** The methods on top of the stack, the packages on top, and the methods anywhere on it. */
    public List<Table> tables(String title) {
        return List.of(
                table(title + ": methods on top", top),
                table(title + ": packages on top", packages),
                table(title + ": methods anywhere on the stack", within));
    }

    private Table table(String title, Map<String, Integer> counts) {
        Table table = new Table(title + ", of " + samples + " samples", "frame", "%");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(counts == within ? SHOWN * 4 : SHOWN)
                .forEach(entry -> table.row(
                        entry.getKey(), String.format(Locale.ROOT, "%.1f", 100.0 * entry.getValue() / samples)));
        return table;
    }
}
