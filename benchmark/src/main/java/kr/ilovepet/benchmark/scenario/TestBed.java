package kr.ilovepet.benchmark.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.ilovepet.benchmark.measure.ClosedLoop;
import kr.ilovepet.benchmark.measure.Visitor;
import kr.ilovepet.benchmark.profile.FlightRecordings;
import kr.ilovepet.benchmark.profile.HotFrames;
import kr.ilovepet.benchmark.report.Report;
import kr.ilovepet.benchmark.shop.BenchShop;
import kr.ilovepet.benchmark.shop.Members;
import kr.ilovepet.benchmark.shop.Setup;
import kr.ilovepet.benchmark.shop.Shopper;
import kr.ilovepet.benchmark.shop.Stock;

/**
 * What scenarios measure on. The shop is started, and warmed up by orders, when the first scenario asks for it; all
 * that follow share it.
 */
public final class TestBed implements AutoCloseable {
    /** Each may place 60 orders at once and then one a second. */
    private static final int MEMBERS = 128;

    private static final int WARM_UP_SHOPPERS = 8;

    private final Setup setup;
    private final Pace pace;
    private final boolean profile;
    private final Report report;
    private BenchShop shop;
    private Members members;

    /**
     * Nothing is started yet.
     *
     * @param setup of the shop
     * @param pace how long things are measured
     * @param profile whether the instances are recorded under load
     * @param report where results go
     */
    public TestBed(Setup setup, Pace pace, boolean profile, Report report) {
        this.setup = setup;
        this.pace = pace;
        this.profile = profile;
        this.report = report;
    }

    /**
     * How long things take.
     *
     * @param warmUp of a shop that was just started
     * @param measured each load
     */
    public record Pace(Duration warmUp, Duration measured) {}

    /** How the shop is set up. */
    public Setup setup() {
        return setup;
    }

    /** Where results go. */
    public Report report() {
        return report;
    }

    /** How long each load is measured. */
    public Duration measured() {
        return pace.measured();
    }

    /** The shop: running, warm, with stock. */
    public BenchShop shop() {
        if (shop == null) {
            report.step("Starting the shop ...");
            shop = BenchShop.start(setup);
            Stock.receive(shop.url());
            members = Members.register(shop.url(), MEMBERS);
            report.step("Warming it up for " + pace.warmUp().toSeconds() + " s ...");
            ClosedLoop.run(shoppers(WARM_UP_SHOPPERS), Duration.ZERO, pace.warmUp(), shop.meters()::read);
        }
        return shop;
    }

    /** Members of the shop whose tokens are good for some minutes. */
    public Members members() {
        shop();
        members.renew();
        return members;
    }

    /** So many who buy. */
    List<Visitor> shoppers(int count) {
        members.renew();
        return IntStream.range(0, count)
                .<Visitor>mapToObj(i -> new Shopper(shop, members))
                .toList();
    }

    /**
     * Puts that load on the shop. With a profile, the instances are recorded meanwhile.
     *
     * @param name names the recordings
     */
    ClosedLoop.Result load(String name, List<? extends Visitor> visitors, Duration warmUp, Duration measured) {
        if (!profile) {
            return ClosedLoop.run(visitors, warmUp, measured, shop().meters()::read);
        }
        Map<String, Long> instances = new LinkedHashMap<>();
        shop().instances()
                .forEach(instance ->
                        instances.put(instance.name(), instance.pid().orElseThrow()));
        FlightRecordings recordings = FlightRecordings.start(instances, BenchShop.folder(), name);
        ClosedLoop.Result result = ClosedLoop.run(visitors, warmUp, measured, shop().meters()::read);
        recordings.stop().forEach((instance, recording) -> show(name + ", " + instance, recording));
        return result;
    }

    private void show(String title, Path recording) {
        HotFrames frames = HotFrames.of(recording);
        frames.tables(title).forEach(report::add);
        Path drawing =
                recording.resolveSibling(recording.getFileName().toString().replace(".jfr", ".svg"));
        report.write(drawing, frames.flameGraph(title));
        report.step("Recording: " + recording + ", drawn in " + drawing.getFileName());
    }

    /** Ends the shop, so that the next scenario begins with an empty one. */
    void restart() {
        close();
        shop = null;
        members = null;
    }

    @Override
    public void close() {
        if (members != null) {
            members.close();
        }
        if (shop != null) {
            shop.close();
        }
    }
}
