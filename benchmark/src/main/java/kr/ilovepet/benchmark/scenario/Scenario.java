package kr.ilovepet.benchmark.scenario;

/** One thing that is measured. */
@FunctionalInterface
public interface Scenario {

    /**
     * Measures it and adds tables to the report.
     *
     * @throws IllegalStateException if the shop does something wrong, such as an order that does not end CONFIRMED
     */
    void run(TestBed bed);
}
