package kr.ilovepet.benchmark.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.ilovepet.benchmark.floor.Floor;
import kr.ilovepet.benchmark.measure.ClosedLoop;
import kr.ilovepet.benchmark.measure.Latencies;
import kr.ilovepet.benchmark.measure.Numbers;
import kr.ilovepet.benchmark.measure.Visitor;
import kr.ilovepet.benchmark.report.Table;
import kr.ilovepet.benchmark.shop.BenchShop;
import kr.ilovepet.benchmark.shop.Shopper;
import kr.ilovepet.stack.component.MariaDb;

/** Orders from the click to CONFIRMED by a number of shoppers, each number beside the same of the floor. */
public final class SagaScenario implements Scenario {
    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(5);
    private static final Duration RAMP = Duration.ofSeconds(2);
    private static final int WARM_UP_SHOPPERS = 8;
    private static final double KILOBYTE = 1024;

    private final List<Integer> levels;

    /** With these numbers of shoppers, one after the other. */
    public SagaScenario(List<Integer> levels) {
        this.levels = List.copyOf(levels);
    }

    @Override
    public void run(TestBed bed) {
        Table speed = new Table(
                "Saga",
                "shoppers",
                "orders/s",
                "prepare p50 (p95, p99) ms",
                "confirm p50 (p95, p99) ms",
                "CPU ms/order",
                "statements",
                "commits",
                "syncs",
                "redo KB");
        speed.note("CPU without the client, that of the floor with it: there the client is the program itself.");
        Table ratios = new Table(
                "Saga in relation to the floor",
                "shoppers",
                "orders/s",
                "of the batched",
                "prepare p50",
                "p99",
                "confirm p50",
                "p99",
                "CPU");
        List<String> processes = bed.shop().processes().keySet().stream().toList();
        Table cpu = new Table(
                "CPU ms per order",
                Stream.concat(Stream.of("shoppers"), processes.stream()).toArray(String[]::new));
        Floor.Base base = new Floor.Base(bed.shop().broker(), bed.shop().databasePort(), "root", MariaDb.ROOT_PASSWORD);
        try (Floor single = Floor.single(base);
                Floor batched = Floor.batched(base)) {
            warmUp(bed, single);
            warmUp(bed, batched);
            for (int level : levels) {
                ClosedLoop.Result floor = floor(bed, single, level);
                ClosedLoop.Result saga = bed.load("saga-" + level, bed.shoppers(level), RAMP, bed.measured());
                ClosedLoop.Result floorBatched = floor(bed, batched, level);
                row(speed, level + " saga", saga, sagaCpu(saga));
                row(speed, level + " floor", floor, floorCpu(floor));
                row(speed, level + " floor, batches of 64", floorBatched, floorCpu(floorBatched));
                ratios(ratios, level, saga, floor, floorBatched);
                processes(cpu, level + " saga", processes, saga);
                processes(cpu, level + " floor", processes, floor);
                bed.report()
                        .step(level + " shoppers: " + Numbers.text(saga.perSecond()) + " orders/s, the floor "
                                + Numbers.text(floor.perSecond()) + ", in batches "
                                + Numbers.text(floorBatched.perSecond()));
            }
        }
        bed.report().add(speed);
        bed.report().add(ratios);
        bed.report().add(cpu);
    }

    private static void warmUp(TestBed bed, Floor floor) {
        ClosedLoop.run(
                shoppers(floor, WARM_UP_SHOPPERS),
                FLOOR_WARM_UP,
                Duration.ZERO,
                bed.shop().meters()::read);
    }

    private static ClosedLoop.Result floor(TestBed bed, Floor floor, int level) {
        return ClosedLoop.run(
                shoppers(floor, level),
                RAMP,
                bed.measured().dividedBy(2),
                bed.shop().meters()::read);
    }

    private static List<Visitor> shoppers(Floor floor, int count) {
        return Stream.generate(floor::shopper).limit(count).toList();
    }

    /** All that the shop's processes used for one order. */
    private static double sagaCpu(ClosedLoop.Result saga) {
        return saga.used().cpu().total() / saga.visits() - saga.cpuOf(BenchShop.CLIENT);
    }

    private static double floorCpu(ClosedLoop.Result floor) {
        return floor.cpuOf(BenchShop.CLIENT) + floor.cpuOf("kafka") + floor.cpuOf("mariadb");
    }

    private static void row(Table table, String name, ClosedLoop.Result result, double cpu) {
        double orders = result.visits();
        table.row(
                name,
                Numbers.text(result.perSecond()),
                result.recorder().of(Shopper.PREPARE).summary(),
                result.recorder().of(Shopper.CONFIRM).summary(),
                Numbers.text(cpu),
                Numbers.text(result.used().database().statements() / orders),
                Numbers.text(result.used().database().commits() / orders),
                Numbers.text(result.used().database().syncs() / orders),
                Numbers.text(result.used().database().of("innodb_os_log_written") / KILOBYTE / orders));
    }

    private static void ratios(
            Table table, int level, ClosedLoop.Result saga, ClosedLoop.Result floor, ClosedLoop.Result batched) {
        Latencies prepare = saga.recorder().of(Shopper.PREPARE);
        Latencies confirm = saga.recorder().of(Shopper.CONFIRM);
        Latencies floorPrepare = floor.recorder().of(Floor.PREPARE);
        Latencies floorConfirm = floor.recorder().of(Floor.CONFIRM);
        table.row(
                Integer.toString(level),
                Numbers.ratio(saga.perSecond(), floor.perSecond()),
                Numbers.ratio(saga.perSecond(), batched.perSecond()),
                Numbers.ratio(prepare.median(), floorPrepare.median()),
                Numbers.ratio(prepare.percentile(99), floorPrepare.percentile(99)),
                Numbers.ratio(confirm.median(), floorConfirm.median()),
                Numbers.ratio(confirm.percentile(99), floorConfirm.percentile(99)),
                Numbers.ratio(sagaCpu(saga), floorCpu(floor)));
    }

    private static void processes(Table table, String name, List<String> processes, ClosedLoop.Result result) {
        Map<String, Double> used = result.used().cpu().milliseconds();
        table.row(Stream.concat(
                        Stream.of(name),
                        processes.stream().map(process -> Numbers.text(used.get(process) / result.visits())))
                .toArray(String[]::new));
    }
}
