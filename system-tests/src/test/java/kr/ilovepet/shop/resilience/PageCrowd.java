package kr.ilovepet.shop.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.shop.buyer.PageBuyer;
import kr.ilovepet.shop.buyer.Sighting;
import kr.ilovepet.shop.buyer.Sightings;
import kr.ilovepet.stack.test.RunningShop;

/**
 * People who order on the pages while faults strike, one for each order, since a cart is for one order at a time; and
 * what they have seen as errors.
 */
final class PageCrowd {

    private final Sightings sightings = new Sightings();
    private final List<PageBuyer> buyers = new ArrayList<>();
    private final StringBuilder report = new StringBuilder();

    /** So many of them; those of an earlier fault come again. */
    List<PageBuyer> come(RunningShop shop, int count) {
        while (buyers.size() < count) {
            buyers.add(PageBuyer.registered(shop, sightings));
        }
        return buyers.subList(0, count);
    }

    /**
     * Ends the list of what was seen during a fault.
     *
     * @return what should not have looked like that
     */
    List<String> after(Fault fault) {
        List<Sighting> seen = sightings.take();
        Map<String, Long> counted = new TreeMap<>(Sightings.counted(seen));
        report.append("\n**%s**: %d%n".formatted(fault.name(), seen.size()));
        counted.forEach((sighting, times) -> report.append("- %d x %s%n".formatted(times, sighting)));
        return counted.keySet().stream()
                .filter(words -> seen.stream()
                        .anyMatch(sighting ->
                                sighting.wrong() && sighting.toString().equals(words)))
                .map(words -> "A shopper saw this, " + words)
                .toList();
    }

    /** All that was seen, fault by fault. */
    String report() {
        return "%nSeen as errors by those who order on the pages:%n".formatted() + report;
    }
}
