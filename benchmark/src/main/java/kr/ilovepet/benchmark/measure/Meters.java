package kr.ilovepet.benchmark.measure;

import java.util.Map;

/**
 * What can be read while load runs.
 *
 * @param processes ids of the processes that do the work, by name
 * @param databaseUrl JDBC address of the database server
 * @param user who may read its counters
 * @param password of that user
 */
public record Meters(Map<String, Long> processes, String databaseUrl, String user, String password) {

    /**
     * One reading.
     *
     * @param at {@link System#nanoTime()}
     * @param cpu of the processes
     * @param database counters
     */
    public record Reading(long at, CpuTimes cpu, DatabaseCounters database) {

        /** What happened between an earlier reading and this one; {@code at} becomes a duration. */
        public Reading since(Reading earlier) {
            return new Reading(at - earlier.at, cpu.since(earlier.cpu), database.since(earlier.database));
        }

        /** The duration of a difference. */
        public double seconds() {
            return at / 1_000_000_000.0;
        }
    }

    /** Reads all of it now. */
    public Reading read() {
        DatabaseCounters database = DatabaseCounters.read(databaseUrl, user, password);
        return new Reading(System.nanoTime(), CpuTimes.of(processes), database);
    }
}
