package kr.ilovepet.shop.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kr.ilovepet.shop.buyer.PageBuyer;
import kr.ilovepet.shop.buyer.Sighting;
import kr.ilovepet.shop.buyer.Sightings;
import kr.ilovepet.stack.test.RunningShop;

/**
 * People on the pages while faults strike: one for each order, since a cart is for one order at a time, and a few who
 * look around; and what they have seen as errors.
 */
final class PageCrowd implements Crowd {

    private static final int LOOKING_AROUND = 4;

    private final Sightings sightings = new Sightings();
    private final List<PageBuyer> buyers = new ArrayList<>();
    private final StringBuilder report = new StringBuilder();

    /** Those of an earlier fault come again. */
    @Override
    public List<PageBuyer> come(RunningShop shop, int count) {
        buyers.addAll(newcomers(shop, count - buyers.size()));
        return buyers.subList(0, count);
    }

    @Override
    public Stroll lookAround(RunningShop shop) {
        ExecutorService strollers = Executors.newFixedThreadPool(LOOKING_AROUND);
        AtomicBoolean closing = new AtomicBoolean();
        newcomers(shop, LOOKING_AROUND)
                .forEach(person -> strollers.execute(() -> {
                    while (!closing.get()) {
                        person.lookAround();
                    }
                }));
        return () -> {
            closing.set(true);
            strollers.close();
        };
    }

    @Override
    public List<String> after(Fault fault) {
        List<Sighting> seen = sightings.take();
        report.append("%n**%s**: %d%n%n".formatted(fault.name(), seen.size()));
        Sightings.counted(seen).forEach((words, times) -> report.append("- %d x %s%n".formatted(times, words)));
        return seen.stream()
                .filter(Sighting::wrong)
                .map(sighting -> "A shopper saw this, " + sighting)
                .distinct()
                .toList();
    }

    /** All that was seen, fault by fault. */
    String report() {
        return "%nSeen as errors by people on the pages:%n".formatted() + report;
    }

    private List<PageBuyer> newcomers(RunningShop shop, int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> PageBuyer.registered(shop, sightings))
                .toList();
    }
}
