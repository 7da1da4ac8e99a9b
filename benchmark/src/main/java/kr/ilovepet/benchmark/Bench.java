package kr.ilovepet.benchmark;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.benchmark.report.Report;
import kr.ilovepet.benchmark.scenario.BrowserScenario;
import kr.ilovepet.benchmark.scenario.GrowthScenario;
import kr.ilovepet.benchmark.scenario.IdleScenario;
import kr.ilovepet.benchmark.scenario.PagesScenario;
import kr.ilovepet.benchmark.scenario.RelayScenario;
import kr.ilovepet.benchmark.scenario.SagaScenario;
import kr.ilovepet.benchmark.scenario.Scenario;
import kr.ilovepet.benchmark.scenario.StartScenario;
import kr.ilovepet.benchmark.scenario.TestBed;
import kr.ilovepet.benchmark.shop.BenchShop;
import kr.ilovepet.stack.process.StackException;

/** The program behind {@code ./shop bench}. */
public final class Bench {
    private static final Logger ROOT = Logger.getLogger("");

    private Bench() {}

    /** By name, in the order in which they run; those that begin with a shop of their own come last. */
    private static Map<String, Function<Options, Scenario>> scenarios() {
        Map<String, Function<Options, Scenario>> scenarios = new LinkedHashMap<>();
        scenarios.put("saga", options -> new SagaScenario(options.shoppers()));
        scenarios.put("pages", options -> new PagesScenario(false));
        scenarios.put("relay", options -> new RelayScenario());
        scenarios.put("browser", options -> new BrowserScenario());
        scenarios.put("idle", options -> new IdleScenario());
        scenarios.put("growth", options -> new GrowthScenario());
        scenarios.put("start", options -> new StartScenario());
        return scenarios;
    }

    /** The form at the end of {@code ./shop test}: the saga's ratios to the floor, the list page's to a static file. */
    private static Map<String, Function<Options, Scenario>> brief() {
        Map<String, Function<Options, Scenario>> scenarios = new LinkedHashMap<>();
        scenarios.put("saga", options -> new SagaScenario(options.shoppers()));
        scenarios.put("pages", options -> new PagesScenario(true));
        return scenarios;
    }

    /** Exit code 1 when the shop did something wrong, 2 when the arguments are not known. */
    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        Map<String, Function<Options, Scenario>> known = scenarios();
        Options options;
        try {
            options = Options.parse(List.of(arguments), known.keySet());
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(run(options, options.brief() ? brief() : known, List.of(arguments)) ? 0 : 1);
    }

    private static boolean run(
            Options options, Map<String, Function<Options, Scenario>> known, List<String> arguments) {
        Report report = new Report(Machine.facts(arguments, options.setup()));
        boolean done = true;
        try (TestBed bed = new TestBed(
                options.setup(), new TestBed.Pace(options.warmUp(), options.measured()), options.profile(), report)) {
            List<String> names = options.scenarios().isEmpty() ? List.copyOf(known.keySet()) : options.scenarios();
            for (String name : names) {
                done &= succeeds(known.get(name).apply(options), bed);
            }
        }
        report.write(BenchShop.folder().resolve("report.html"));
        return done;
    }

    /** A scenario that fails does not keep the others from being measured. */
    private static boolean succeeds(Scenario scenario, TestBed bed) {
        try {
            scenario.run(bed);
            return true;
        } catch (StackException | IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }
}
