package kr.ilovepet.benchmark.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kr.ilovepet.benchmark.measure.ClosedLoop;
import kr.ilovepet.benchmark.measure.Latencies;
import kr.ilovepet.benchmark.measure.Numbers;
import kr.ilovepet.benchmark.measure.Visitor;
import kr.ilovepet.benchmark.report.Table;
import kr.ilovepet.benchmark.shop.Shopper;
import kr.ilovepet.benchmark.shop.StoredRows;

/** The same load on a shop that has stored little and on one that has stored much. It begins with an empty shop. */
public final class GrowthScenario implements Scenario {
    private static final int FEW_ORDERS = 1_000;
    private static final int MANY_ORDERS = 1_000_000;
    private static final int FEW_PRODUCTS = 1_000;
    private static final int MANY_PRODUCTS = 100_000;
    private static final int CONNECTIONS = 8;
    private static final Duration RAMP = Duration.ofSeconds(3);
    private static final int ORDERS_OF_THE_MEMBER = 20;

    @Override
    public void run(TestBed bed) {
        bed.restart();
        Map<String, Supplier<List<Visitor>>> ofOrders = ofOrders(bed);
        Map<String, Supplier<List<Visitor>>> ofProducts = ofProducts(bed);
        bed.report().step("Storing the rows of " + FEW_ORDERS + " orders and " + FEW_PRODUCTS + " products ...");
        StoredRows.orders(bed.shop()::url, FEW_ORDERS);
        StoredRows.products(bed.shop()::url, FEW_PRODUCTS);
        // Each load once before it counts: what is measured first would warm the shop for what comes after.
        measure(bed, ofOrders, "warm-");
        measure(bed, ofProducts, "warm-");
        Map<String, ClosedLoop.Result> few = measure(bed, ofOrders, "few-");
        few.putAll(measure(bed, ofProducts, "few-"));
        bed.report().step("Storing the rows of " + MANY_ORDERS + " orders and " + MANY_PRODUCTS + " products ...");
        StoredRows.orders(bed.shop()::url, MANY_ORDERS);
        StoredRows.products(bed.shop()::url, MANY_PRODUCTS);
        Map<String, ClosedLoop.Result> many = measure(bed, ofOrders, "many-");
        many.putAll(measure(bed, ofProducts, "many-"));

        Table table = new Table(
                String.format(
                        "Growth, %d connections: few are %,d orders and %,d products, many %,d and %,d",
                        CONNECTIONS, FEW_ORDERS, FEW_PRODUCTS, MANY_ORDERS, MANY_PRODUCTS),
                "what",
                "few: /s",
                "p50 ms",
                "p99 ms",
                "many: /s",
                "p50 ms",
                "p99 ms",
                "p50 many/few",
                "p99 many/few");
        few.forEach((name, before) -> row(table, name, before, many.get(name)));
        bed.report().add(table);
        bed.restart();
    }

    private static Map<String, Supplier<List<Visitor>>> ofOrders(TestBed bed) {
        bed.shop();
        String look = "";
        for (int i = 0; i < ORDERS_OF_THE_MEMBER; i++) {
            look = "/api/orders/" + Shopper.buy(bed.shop(), bed.members(), 0);
        }
        String order = look;
        Map<String, Supplier<List<Visitor>>> loads = new LinkedHashMap<>();
        loads.put("saga", () -> bed.shoppers(CONNECTIONS));
        loads.put("an order's look", () -> member(bed, order));
        loads.put("order history", () -> member(bed, "/api/orders?size=10"));
        return loads;
    }

    /** All of them the member with the orders. */
    private static List<Visitor> member(TestBed bed, String path) {
        return Collections.nCopies(CONNECTIONS, path).stream()
                .flatMap(one -> Requests.json(bed.shop(), bed.members(), List.of(one)).stream())
                .toList();
    }

    private static Map<String, Supplier<List<Visitor>>> ofProducts(TestBed bed) {
        URI shop = bed.shop().url();
        Map<String, Supplier<List<Visitor>>> loads = new LinkedHashMap<>();
        loads.put("list", () -> Requests.page(shop, "/products", CONNECTIONS));
        loads.put(
                "list of a category, by price",
                () -> Requests.page(shop, "/products?category=treats&sort=price", CONNECTIONS));
        loads.put("search", () -> Requests.page(shop, "/products?query=%EB%8B%AD", CONNECTIONS));
        loads.put("product", () -> Requests.page(shop, "/products/1", CONNECTIONS));
        return loads;
    }

    private static Map<String, ClosedLoop.Result> measure(
            TestBed bed, Map<String, Supplier<List<Visitor>>> loads, String prefix) {
        Map<String, ClosedLoop.Result> results = new LinkedHashMap<>();
        loads.forEach((name, load) -> results.put(
                name,
                bed.load(
                        prefix + name.replaceAll("\\W+", "-"),
                        load.get(),
                        RAMP,
                        bed.measured().dividedBy(2))));
        return results;
    }

    private static void row(Table table, String name, ClosedLoop.Result few, ClosedLoop.Result many) {
        Latencies before = durations(few);
        Latencies after = durations(many);
        table.row(
                name,
                Numbers.text(before.count() / few.used().seconds()),
                Numbers.text(before.median()),
                Numbers.text(before.percentile(99)),
                Numbers.text(after.count() / many.used().seconds()),
                Numbers.text(after.median()),
                Numbers.text(after.percentile(99)),
                Numbers.ratio(after.median(), before.median()),
                Numbers.ratio(after.percentile(99), before.percentile(99)));
    }

    /** Of requests those that were served, of shoppers whole purchases. */
    private static Latencies durations(ClosedLoop.Result result) {
        Latencies served = result.recorder().of(Request.SERVED);
        return served.count() > 0 ? served : result.recorder().of(Visitor.VISIT);
    }
}
