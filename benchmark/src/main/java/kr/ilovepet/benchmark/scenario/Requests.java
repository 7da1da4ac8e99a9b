package kr.ilovepet.benchmark.scenario;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.ilovepet.benchmark.http.Connection;
import kr.ilovepet.benchmark.measure.Visitor;
import kr.ilovepet.benchmark.shop.BenchShop;
import kr.ilovepet.benchmark.shop.Members;
import kr.ilovepet.benchmark.shop.PageVisitor;

/** Visitors who all ask for one address. */
final class Requests {
    private Requests() {}

    /** Passers-by who ask for a page, each with the cookies that his first visit brought. */
    static List<Visitor> page(URI shop, String path, int connections) {
        return IntStream.range(0, connections)
                .mapToObj(i -> new PageVisitor(shop))
                .<Visitor>map(visitor -> new Request(() -> visitor.get(path), visitor::close))
                .toList();
    }

    /** Windows of these browsers that ask for a page. */
    static List<Visitor> page(URI shop, String path, int connections, List<PageVisitor> browsers) {
        return IntStream.range(0, connections)
                .mapToObj(i -> new PageVisitor(shop, browsers.get(i % browsers.size())))
                .<Visitor>map(visitor -> new Request(() -> visitor.get(path), visitor::close))
                .toList();
    }

    /** Callers of the API without a token. */
    static List<Visitor> json(URI shop, String path, int connections) {
        return IntStream.range(0, connections)
                .mapToObj(i -> get(shop, path, Map.of("Accept", "application/json")))
                .toList();
    }

    /** Members who ask for something of their own, a path each. */
    static List<Visitor> json(BenchShop shop, Members members, List<String> paths) {
        return IntStream.range(0, paths.size())
                .mapToObj(i -> get(shop.url(), paths.get(i), members.headers(i)))
                .toList();
    }

    private static Visitor get(URI shop, String path, Map<String, String> headers) {
        Connection connection = new Connection(shop);
        return new Request(() -> connection.get(path, headers), connection::close);
    }
}
