package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import kr.ilovepet.stack.shop.Arrangement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fault suite, which prints its table. Every run of the tests does the short form: the most telling faults with
 * fifty orders under way. {@code ./shop chaos} does all of it: each fault with two hundred.
 */
class SurvivesFaultsIT {

    private static final boolean WHOLE = "whole".equals(System.getProperty("fault.suite"));
    /** Part of the names of the faults to do; all, when empty. */
    private static final String ONLY = System.getProperty("fault.name", "");

    private static FaultRun run;

    @BeforeAll
    static void open() {
        run = FaultRun.open(Arrangement.SPREAD, WHOLE ? 40 : 30);
    }

    @AfterAll
    static void close() {
        run.close();
    }

    static List<Fault> faults() {
        List<Fault> suite = WHOLE ? Fault.all() : Fault.mostTelling();
        return suite.stream().filter(fault -> fault.name().contains(ONLY)).toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("faults")
    void everyOrderEndsAndMoneyAndStockBalance(Fault fault) throws Exception {
        run.strike(fault, WHOLE ? 200 : 50);
    }

    @Test
    void nothingOfLostOrdersIsKept() throws Exception {
        assumeThat(RestoredOrderDatabase.NAME).contains(ONLY);
        new RestoredOrderDatabase(run).nothingOfLostOrdersIsKept();
    }
}
