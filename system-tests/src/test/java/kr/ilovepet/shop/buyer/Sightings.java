package kr.ilovepet.shop.buyer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all shoppers on the pages have seen as errors. Safe for threads. */
public final class Sightings {

    private List<Sighting> seen = new ArrayList<>();

    /**
     * Looks at a page as a person does.
     *
     * @param typed what the form said that this page answers; nothing where it was asked for without one
     */
    synchronized void look(String doing, Page page, List<PageForm.Field> typed) {
        boolean error = page.status() >= 400;
        String problem = page.problem();
        if (!error && problem.isEmpty()) {
            return;
        }
        List<PageForm> forms = page.forms();
        List<String> lost = page.redirected()
                ? List.of()
                : typed.stream()
                        .filter(field -> forms.stream().noneMatch(form -> form.says(field)))
                        .map(PageForm.Field::name)
                        .toList();
        seen.add(new Sighting(doing, page.status(), problem, page.leadsOn(), lost));
    }

    synchronized void add(Sighting sighting) {
        seen.add(sighting);
    }

    /** All that was seen since this was asked before. */
    public synchronized List<Sighting> take() {
        List<Sighting> taken = seen;
        seen = new ArrayList<>();
        return taken;
    }

    /** How often each of them was seen. */
    public static Map<String, Long> counted(List<Sighting> sightings) {
        return sightings.stream()
                .collect(Collectors.groupingBy(
                        Sighting::toString,
                        TreeMap::new,
                        Collectors.mapping(Function.identity(), Collectors.counting())));
    }
}
