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
 * fifty orders under way. {@code ./shop chaos} does all of it: each fault with two hundred, or with {@code --pages}
 * with sixty of people who order on the pages.
 */
class SurvivesFaultsIT {

    private static final boolean WHOLE = "whole".equals(System.getProperty("fault.suite"));
    /** Part of the names of the faults to do; all, when empty. */
    private static final String ONLY = System.getProperty("fault.name", "");

    /** Whether people order on the pages, and not programs over the API. */
    private static final boolean ON_PAGES = "pages".equals(System.getProperty("fault.buyers"));

    /** A person takes many times as long to order as a program does. */
    private static final int ORDERS = ON_PAGES ? 60 : WHOLE ? 200 : 50;

    private static final int EXPIRY_SECONDS = ON_PAGES ? 60 : WHOLE ? 40 : 30;

    private static FaultRun run;

    @BeforeAll
    static void open() {
        run = FaultRun.open(Arrangement.SPREAD, EXPIRY_SECONDS, ON_PAGES ? new PageCrowd() : null);
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
        run.strike(fault, ORDERS);
    }

    @Test
    void nothingOfLostOrdersIsKept() throws Exception {
        assumeThat(RestoredOrderDatabase.NAME).contains(ONLY);
        new RestoredOrderDatabase(run).nothingOfLostOrdersIsKept();
    }
}
