package kr.ilovepet.benchmark.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.ilovepet.benchmark.measure.ClosedLoop;
import kr.ilovepet.benchmark.measure.Latencies;
import kr.ilovepet.benchmark.measure.Numbers;
import kr.ilovepet.benchmark.measure.Visitor;
import kr.ilovepet.benchmark.report.Table;
import kr.ilovepet.benchmark.shop.BenchShop;
import kr.ilovepet.benchmark.shop.Members;
import kr.ilovepet.benchmark.shop.PageVisitor;
import kr.ilovepet.benchmark.shop.Shopper;

/** Whole pages, and requests of the API, each beside a file that the storefront only has to send. */
public final class PagesScenario implements Scenario {
    private static final int CONNECTIONS = 32;
    private static final int BROWSERS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final String FILE = "static file";
    private static final String LIST = "list";

    private final boolean brief;

    /**
     * All of them.
     *
     * @param brief only the list and the file
     */
    public PagesScenario(boolean brief) {
        this.brief = brief;
    }

    @Override
    public void run(TestBed bed) {
        Table table = new Table(
                "Pages and requests, " + CONNECTIONS + " connections",
                "page",
                "requests/s",
                "of a static file",
                "p50 ms",
                "p99 ms",
                "refused",
                "bytes",
                "CPU ms",
                "of it storefront",
                "client");
        table.note(
                "Refused: answered 503, since too much was asked for at once; neither counted as served nor as fast.");
        table.note("CPU of all processes but the client, for one request.");
        double file = Double.NaN;
        for (Map.Entry<String, Supplier<List<Visitor>>> page : pages(bed).entrySet()) {
            int bytes = bytes(bed, page.getKey(), page.getValue());
            ClosedLoop.Result result = bed.load(
                    "page-" + page.getKey().replace(' ', '-'), page.getValue().get(), WARM_UP, measured(bed));
            Latencies served = result.recorder().of(Request.SERVED);
            double perSecond = served.count() / result.used().seconds();
            if (page.getKey().equals(FILE)) {
                file = perSecond;
            }
            table.row(
                    page.getKey(),
                    Numbers.text(perSecond),
                    Numbers.ratio(perSecond, file),
                    Numbers.text(served.median()),
                    Numbers.text(served.percentile(99)),
                    Integer.toString(result.recorder().of(Request.REFUSED).count()),
                    String.format("%,d", bytes),
                    Numbers.text(result.used().cpu().total() / result.visits() - result.cpuOf(BenchShop.CLIENT)),
                    Numbers.text(result.cpuOf("storefront")),
                    Numbers.text(result.cpuOf(BenchShop.CLIENT)));
        }
        bed.report().add(table);
    }

    private static Duration measured(TestBed bed) {
        return bed.measured().dividedBy(2);
    }

    private Map<String, Supplier<List<Visitor>>> pages(TestBed bed) {
        URI shop = bed.shop().url();
        Map<String, Supplier<List<Visitor>>> pages = new LinkedHashMap<>();
        pages.put(FILE, () -> Requests.page(shop, "/robots.txt", CONNECTIONS));
        pages.put(LIST, () -> Requests.page(shop, "/products", CONNECTIONS));
        if (brief) {
            return pages;
        }
        pages.put("home", () -> Requests.page(shop, "/", CONNECTIONS));
        pages.put("search", () -> Requests.page(shop, "/products?query=%EB%8B%AD", CONNECTIONS));
        pages.put("product", () -> Requests.page(shop, "/products/1", CONNECTIONS));
        pages.put("login", () -> Requests.page(shop, "/login", CONNECTIONS));
        // Before carts are filled, since what is bought leaves them.
        List<String> orders = orders(bed);
        List<PageVisitor> signedIn = signedIn(bed);
        pages.put("cart", () -> Requests.page(shop, "/cart", CONNECTIONS, signedIn));
        pages.put("checkout", () -> Requests.page(shop, "/checkout", CONNECTIONS, signedIn));
        pages.put("list as JSON", () -> Requests.json(shop, "/api/products?size=12", CONNECTIONS));
        pages.put("product as JSON", () -> Requests.json(shop, "/api/products/1", CONNECTIONS));
        pages.put("an order's look", () -> Requests.json(bed.shop(), bed.members(), orders));
        return pages;
    }

    private static List<PageVisitor> signedIn(TestBed bed) {
        Members members = bed.members();
        return IntStream.range(0, BROWSERS)
                .mapToObj(i -> {
                    PageVisitor visitor = new PageVisitor(bed.shop().url());
                    visitor.signIn(members.email(i), members.password());
                    visitor.addToCart(1);
                    visitor.addToCart(2);
                    visitor.close();
                    return visitor;
                })
                .toList();
    }

    /** An order of each who will look; the same member as there. */
    static List<String> orders(TestBed bed) {
        Members members = bed.members();
        return IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> "/api/orders/" + Shopper.buy(bed.shop(), members, i))
                .toList();
    }

    /** Size of the response's body. */
    private static int bytes(TestBed bed, String name, Supplier<List<Visitor>> page) {
        List<Visitor> visitors = page.get();
        try {
            return ((Request) visitors.get(0)).request().get().require(200).body().length;
        } catch (IllegalStateException e) {
            throw new IllegalStateException("Page " + name + " of " + bed.shop().url() + ": " + e.getMessage(), e);
        } finally {
            visitors.forEach(Visitor::close);
        }
    }
}
