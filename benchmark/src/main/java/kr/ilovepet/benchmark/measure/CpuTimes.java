package kr.ilovepet.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time that processes have used until now.
 *
 * @param milliseconds by the name of the process
 */
public record CpuTimes(Map<String, Double> milliseconds) {
    /** Linux reports in hundredths of a second, whatever its own clock is (USER_HZ). */
    private static final double MILLISECONDS_OF_A_TICK = 10;

    private static final int USER_TIME = 11;

    /** Reads {@code /proc/PID/stat} of each; one that has ended counts nothing. */
    public static CpuTimes of(Map<String, Long> processes) {
        Map<String, Double> times = new LinkedHashMap<>();
        processes.forEach((name, pid) -> times.put(name, ofProcess(pid)));
        return new CpuTimes(times);
    }

    /** What was used between an earlier reading and this one. */
    public CpuTimes since(CpuTimes earlier) {
        Map<String, Double> times = new LinkedHashMap<>();
        milliseconds.forEach((name, now) -> times.put(name, now - earlier.milliseconds.getOrDefault(name, 0.0)));
        return new CpuTimes(times);
    }

    /** Of all of them together. */
    public double total() {
        return milliseconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double ofProcess(long pid) {
        try {
            return ofStat(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** User and system time in a line of {@code /proc/PID/stat}; the program's name in it may hold blanks. */
    static double ofStat(String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) * MILLISECONDS_OF_A_TICK;
    }
}
