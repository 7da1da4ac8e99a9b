package kr.ilovepet.benchmark.scenario;

import java.time.Duration;
import kr.ilovepet.benchmark.measure.Meters;
import kr.ilovepet.benchmark.measure.Numbers;
import kr.ilovepet.benchmark.report.Table;
import kr.ilovepet.benchmark.shop.BenchShop;
import kr.ilovepet.stack.process.Sleep;

/** What each process uses while nobody asks for anything. */
public final class IdleScenario implements Scenario {
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    @Override
    public void run(TestBed bed) {
        Meters meters = bed.shop().meters();
        Sleep.milliseconds(SETTLING.toMillis());
        Meters.Reading begin = meters.read();
        Sleep.milliseconds(MEASURED.toMillis());
        Meters.Reading used = meters.read().since(begin);
        Table table = new Table("Idle for " + MEASURED.toSeconds() + " s", "process", "% of a core", "memory MB");
        bed.shop()
                .memory()
                .forEach((process, megabytes) -> table.row(
                        process,
                        Numbers.text(used.cpu().milliseconds().get(process) / used.seconds() / 10),
                        String.format("%,d", megabytes)));
        table.note(Numbers.text(used.database().statements() / used.seconds()) + " statements in a second, the "
                + BenchShop.CLIENT + " sends none.");
        bed.report().add(table);
    }
}
