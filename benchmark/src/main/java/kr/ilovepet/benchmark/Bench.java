package kr.ilovepet.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.benchmark.report.Report;
import kr.ilovepet.benchmark.scenario.SagaScenario;
import kr.ilovepet.benchmark.scenario.Scenario;
import kr.ilovepet.benchmark.scenario.TestBed;
import kr.ilovepet.benchmark.shop.BenchShop;
import kr.ilovepet.stack.process.StackException;

/** The program behind {@code ./shop bench}. */
public final class Bench {
    private static final Logger ROOT = Logger.getLogger("");

    private Bench() {}

    private static Map<String, Scenario> scenarios() {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("saga", new SagaScenario(List.of(1, 8, 32, 64)));
        return scenarios;
    }

    /** Exit code 1 when the shop did something wrong, 2 when the arguments are not known. */
    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        Map<String, Scenario> known = scenarios();
        Options options;
        try {
            options = Options.parse(List.of(arguments), known.keySet());
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(run(options, known, List.of(arguments)) ? 0 : 1);
    }

    private static boolean run(Options options, Map<String, Scenario> known, List<String> arguments) {
        Report report = new Report(Machine.facts(arguments, options.setup()));
        boolean done = true;
        try (TestBed bed = new TestBed(
                options.setup(), new TestBed.Pace(options.warmUp(), options.measured()), options.profile(), report)) {
            List<String> names = options.scenarios().isEmpty() ? List.copyOf(known.keySet()) : options.scenarios();
            for (String name : names) {
                known.get(name).run(bed);
            }
        } catch (StackException | IllegalStateException e) {
            System.err.println(e.getMessage());
            done = false;
        }
        report.write(BenchShop.folder().resolve("report.html"));
        return done;
    }
}
