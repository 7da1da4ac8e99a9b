package kr.ilovepet.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Load by a fixed number of visitors, each with a thread of its own. */
public final class ClosedLoop {
    private ClosedLoop() {}

    /**
     * What was measured, after everybody was on the way for a while and before the first went home.
     *
     * @param recorder durations of what ended in that time
     * @param used by the processes in that time
     */
    public record Result(Recorder recorder, Meters.Reading used) {

        /** Whole visits that ended. */
        public int visits() {
            return recorder.of(Visitor.VISIT).count();
        }

        /** Visits in a second. */
        public double perSecond() {
            return visits() / used.seconds();
        }

        /** Milliseconds of processor time of a process for each visit. */
        public double cpuOf(String process) {
            return used.cpu().milliseconds().getOrDefault(process, 0.0) / visits();
        }
    }

    /**
     * Lets the visitors do their work until the time is over; closes them.
     *
     * @param warmUp before anything is measured
     * @param measured how long is measured
     * @param meters read at the beginning and at the end of that
     * @throws IllegalStateException if a visit fails
     */
    public static Result run(
            List<? extends Visitor> visitors, Duration warmUp, Duration measured, Supplier<Meters.Reading> meters) {
        Recorder recorder = new Recorder();
        Stop stop = new Stop();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(visitors.size())) {
            for (Visitor visitor : visitors) {
                running.add(threads.submit(() -> repeat(visitor, recorder, stop)));
            }
            stop.await(warmUp);
            Meters.Reading begin = meters.get();
            recorder.measure(true);
            stop.await(measured);
            recorder.measure(false);
            Meters.Reading used = meters.get().since(begin);
            stop.now();
            for (Future<?> one : running) {
                one.get();
            }
            return new Result(recorder, used);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted under load", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A visit failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            stop.now();
            visitors.forEach(Visitor::close);
        }
    }

    private static void repeat(Visitor visitor, Recorder recorder, Stop stop) {
        try {
            while (!stop.isNow()) {
                long begin = System.nanoTime();
                visitor.visit(recorder);
                recorder.add(Visitor.VISIT, System.nanoTime() - begin);
            }
        } finally {
            // One that fails ends the load: what the others would measure is worth nothing.
            stop.now();
        }
    }

    /** Tells everybody to go home. */
    private static final class Stop {
        private boolean now;

        synchronized void now() {
            now = true;
            notifyAll();
        }

        synchronized boolean isNow() {
            return now;
        }

        /** Waits for that long, or until it is told. */
        synchronized void await(Duration time) throws InterruptedException {
            long deadline = System.nanoTime() + time.toNanos();
            for (long left = time.toMillis(); left > 0 && !now; left = (deadline - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        }
    }
}
