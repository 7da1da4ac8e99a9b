package kr.ilovepet.order.saga;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.saga.Shop.Event;
import kr.ilovepet.order.saga.Shop.Step;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * The promises of the saga page on the real order service, whatever shoppers, watchers and Toss do, and whichever way
 * the network duplicates, delays and reorders the messages between the services. A failure names its seed and the
 * shortest story that still fails.
 */
class SagaPropertyTest {

    private static final Logger LOG = Logger.getLogger(OrderSaga.class.getPackageName());

    @BeforeContainer
    static void silenceTheLog() {
        LOG.setLevel(Level.OFF);
    }

    @Property(seed = "20261123", tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void everyOrderEndsAndMoneyAndStockBalance(@ForAll("stories") List<Step> story) {
        Shop shop = new Shop();
        Balance balance = new Balance(shop);
        for (Step step : story) {
            shop.happens(step);
            balance.holdsAtAnyMoment();
        }
        shop.comesToRest();
        balance.holdsAtRest();

        shop.service.orders.values().forEach(order -> Statistics.collect(order.status()));
        Statistics.coverage(ends -> List.of(OrderStatus.values())
                .forEach(status -> ends.check(status).count(many -> status.settled() == many > 0)));
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        // Messages arrive more often than people act, or no order would come far.
        Arbitrary<Event> event = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Event.class)),
                Tuple.of(3, Arbitraries.of(Event.DELIVER, Event.DELIVER_AND_KEEP)),
                Tuple.of(1, Arbitraries.of(Event.PREPARE, Event.CONFIRM, Event.TOSS_CHARGES)));
        return Combinators.combine(event, Arbitraries.integers().between(0, 999))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(200);
    }
}
