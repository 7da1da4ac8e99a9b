package kr.ilovepet.shop.attack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.stack.test.RunningShop;

/**
 * What the instances log from a moment on.
 *
 * @param begin length of each log at that moment
 */
record InstanceLogs(Map<Path, Long> begin) {

    /** A record of a failure, with the lines of a stack trace below it. */
    private static final Pattern STACK =
            Pattern.compile("(?m)^(.*(?:WARNING|SEVERE).*)\\R(?:.*\\R){0,3}?\\s+at [a-z].*$");

    /** Records of nothing that an input has caused. */
    private static final Pattern HARMLESS = Pattern.compile("com\\.hazelcast|ConfigSource");

    private static final int MOST_FAULTS = 5;
    private static final int LONGEST_LINE = 300;

    static InstanceLogs of(RunningShop shop) {
        Map<Path, Long> begin = new LinkedHashMap<>();
        shop.instances()
                .forEach(instance ->
                        begin.put(instance.log().file(), size(instance.log().file())));
        return new InstanceLogs(begin);
    }

    /** Bytes that were logged since. */
    long written() {
        return begin.entrySet().stream()
                .mapToLong(log -> size(log.getKey()) - log.getValue())
                .sum();
    }

    /** Failures that were logged with a stack trace since, a few of them. */
    List<String> stackTraces() {
        List<String> found = new ArrayList<>();
        begin.forEach((file, from) -> STACK.matcher(since(file, from))
                .results()
                .map(record -> record.group(1))
                .filter(line -> !HARMLESS.matcher(line).find())
                .limit(MOST_FAULTS)
                .map(line -> "logged with a stack trace: " + line.substring(0, Math.min(LONGEST_LINE, line.length())))
                .forEach(found::add));
        return found;
    }

    /** Whether anything that was logged since matches. */
    boolean match(Pattern words) {
        return begin.entrySet().stream()
                .map(log -> words.matcher(since(log.getKey(), log.getValue())))
                .anyMatch(Matcher::find);
    }

    private static String since(Path file, long from) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] text = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(text);
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
