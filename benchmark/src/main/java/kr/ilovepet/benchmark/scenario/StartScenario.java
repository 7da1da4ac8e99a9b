package kr.ilovepet.benchmark.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.ilovepet.benchmark.measure.ClosedLoop;
import kr.ilovepet.benchmark.measure.Numbers;
import kr.ilovepet.benchmark.measure.Visitor;
import kr.ilovepet.benchmark.report.Table;
import kr.ilovepet.benchmark.shop.BenchShop;
import kr.ilovepet.benchmark.shop.Members;
import kr.ilovepet.benchmark.shop.PageVisitor;
import kr.ilovepet.benchmark.shop.Setup;
import kr.ilovepet.benchmark.shop.Shopper;
import kr.ilovepet.benchmark.shop.Stock;
import kr.ilovepet.stack.process.StackFolders;
import kr.ilovepet.stack.shop.Arrangement;

/**
 * How long a start takes: a cold one, with empty databases and with nothing unpacked and no class archive, and a warm
 * one, on the data and the archive of an earlier.
 */
public final class StartScenario implements Scenario {
    private static final int SHOPPERS = 4;
    private static final int MEMBERS = 16;
    private static final Duration LOAD = Duration.ofSeconds(8);

    @Override
    public void run(TestBed bed) {
        bed.restart();
        Table table = new Table(
                "Start", "arrangement", "cold s", "first page s", "warm s", "first page s", "memory after load MB");
        for (Arrangement arrangement : List.of(Arrangement.TWO_INSTANCES, Arrangement.SPREAD)) {
            Setup setup = new Setup(arrangement, bed.setup().asUp(), bed.setup().binaryLog());
            bed.report().step("Starting " + arrangement.description() + ", cold and warm ...");
            Path coldCache = BenchShop.folder().resolve("cold-cache");
            StackFolders.delete(coldCache);
            double cold;
            double coldPage;
            try (BenchShop shop = BenchShop.planned(setup, coldCache)) {
                shop.deleteData();
                cold = seconds(shop::start);
                coldPage = seconds(() -> firstPage(shop));
            }
            StackFolders.delete(coldCache);
            // Makes the archive, if there is none, and the data.
            try (BenchShop shop = BenchShop.start(setup)) {
                shop.stop();
                double warm = seconds(shop::start);
                double warmPage = seconds(() -> firstPage(shop));
                load(shop);
                table.row(
                        arrangement.description(),
                        Numbers.text(cold),
                        Numbers.text(coldPage),
                        Numbers.text(warm),
                        Numbers.text(warmPage),
                        memory(shop));
            }
        }
        bed.report().add(table);
    }

    private static double seconds(Runnable step) {
        long begin = System.nanoTime();
        step.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void firstPage(BenchShop shop) {
        try (PageVisitor visitor = new PageVisitor(shop.url())) {
            visitor.get("/").require(200);
        }
    }

    private static void load(BenchShop shop) {
        Stock.receive(shop.url());
        try (Members members = Members.register(shop.url(), MEMBERS)) {
            List<Visitor> shoppers = IntStream.range(0, SHOPPERS)
                    .<Visitor>mapToObj(i -> new Shopper(shop, members))
                    .toList();
            ClosedLoop.run(shoppers, Duration.ZERO, LOAD, shop.meters()::read);
        }
    }

    private static String memory(BenchShop shop) {
        Map<String, Long> memory = shop.memory();
        String instances = shop.instances().stream()
                .map(instance -> instance.name() + " " + memory.get(instance.name()))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        instances,
                        "all "
                                + memory.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                .collect(Collectors.joining("; "));
    }
}
