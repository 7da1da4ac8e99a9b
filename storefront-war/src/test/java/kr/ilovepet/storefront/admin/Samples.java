package kr.ilovepet.storefront.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.admin.deadletters.DeadLettersController.Box;
import kr.ilovepet.storefront.admin.deadletters.Letter;
import kr.ilovepet.storefront.admin.deadletters.LetterDesk;
import kr.ilovepet.storefront.admin.deadletters.Office;
import kr.ilovepet.storefront.admin.form.Form;
import kr.ilovepet.storefront.admin.orders.CaseOrder;
import kr.ilovepet.storefront.admin.orders.MemberRow;
import kr.ilovepet.storefront.admin.orders.OrderCase;
import kr.ilovepet.storefront.admin.orders.OrderQuery;
import kr.ilovepet.storefront.admin.orders.OrderRow;
import kr.ilovepet.storefront.admin.orders.OrderStates;
import kr.ilovepet.storefront.admin.orders.PaymentFile;
import kr.ilovepet.storefront.admin.products.ManagedProduct;
import kr.ilovepet.storefront.admin.products.ManagedQuery;
import kr.ilovepet.storefront.admin.products.Movement;
import kr.ilovepet.storefront.admin.products.UploadReport;
import kr.ilovepet.storefront.admin.topics.Topic;
import kr.ilovepet.storefront.catalog.Picture;
import kr.ilovepet.storefront.services.Part;
import kr.ilovepet.storefront.services.Rows;

/** What the pages below /admin may have to show. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-11-23T03:04:05Z");
    private static final String ORDER = "2026112300000001";

    private Samples() {}

    /** Pages with everything in them, by template. */
    static Map<String, Map<String, Object>> pages() {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        pages.put("admin/overview", Map.of("saga", SagaSamples.saga(), "boxes", openLetters(there(rows(letter("{}"))))));
        pages.put("admin/products/list", products(there(rows(product()))));
        pages.put("admin/products/rows", products(there(rows(product()))));
        pages.put("admin/products/new", Map.of("form", Form.blank(), "key", "k"));
        pages.put("admin/products/product", product(report()));
        pages.put("admin/products/stock", stock(there(rows(
                new Movement(1L, 5, "RECEIVED", null, "first", 2L, AT, 5),
                new Movement(2L, -1, "SALE", ORDER, null, null, AT, null)))));
        pages.put("admin/orders/list", orders(there(rows(orderRow()))));
        pages.put("admin/orders/rows", orders(there(rows(orderRow()))));
        pages.put("admin/orders/order", order(wholeCase()));
        pages.put("admin/saga/saga", SagaSamples.window());
        pages.put("admin/saga/now", SagaSamples.window());
        pages.put("admin/deadletters/list", letters(there(rows(letter("{}")))));
        pages.put("admin/deadletters/letter", letterPage("WOULD_BE_SENT", "It would be sent", null));
        pages.put("admin/topics/topics", Map.of("topics", there(rows(topic()))));
        return pages;
    }

    /** The same with nothing to show. */
    static Map<String, Map<String, Object>> emptyPages() {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        pages.put("admin/products/list", products(there(rows())));
        pages.put("admin/products/product", product(null));
        pages.put("admin/products/stock", stock(there(rows())));
        pages.put("admin/orders/list", orders(there(rows())));
        pages.put("admin/orders/order", order(youngCase()));
        pages.put("admin/saga/saga", SagaSamples.emptyWindow());
        pages.put("admin/deadletters/list", letters(there(rows())));
        pages.put("admin/topics/topics", Map.of("topics", there(rows())));
        return pages;
    }

    /** The same where no service answers but the one without which there is nothing to show. */
    static Map<String, Map<String, Object>> pagesWithoutServices() {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        pages.put("admin/overview", Map.of("saga", SagaSamples.away(), "boxes", openLetters(away())));
        pages.put("admin/products/list", products(away()));
        pages.put("admin/products/stock", stock(away()));
        pages.put("admin/orders/list", orders(away()));
        Map<String, Object> order = order(wholeCase());
        order.put("payment", away());
        order.put("calls", away());
        order.put("member", null);
        pages.put("admin/orders/order", order);
        pages.put("admin/saga/saga", SagaSamples.windowWithoutServices());
        pages.put("admin/deadletters/list", letters(away()));
        pages.put("admin/topics/topics", Map.of("topics", away()));
        return pages;
    }

    static Letter letter(String payload) {
        return new Letter(
                5, "product.stock.decrease", "e-1", ORDER, "POISON", "OPEN", "SQLException: no", 5, "t/1/2", 1, payload,
                AT, AT, null, true);
    }

    private static Map<String, Object> products(Part<Rows<ManagedProduct>> list) {
        return Map.of(
                "wanted", new ManagedQuery("ball", "toys", "all", 1), "states", ManagedQuery.STATES, "list", list);
    }

    private static ManagedProduct product() {
        return new ManagedProduct(
                81, "Ball", "Round.", 9_900, 12, "toys", "/api/products/pictures/1/card", null, false, 7L, AT,
                List.of(picture(1), picture(2)));
    }

    private static Picture picture(long id) {
        String path = "/api/products/pictures/" + id;
        return new Picture(id, path + "/full", path + "/thumb", 1600, 1200);
    }

    private static Map<String, Object> product(UploadReport report) {
        Map<String, Object> model = new HashMap<>();
        model.put("product", product());
        model.put("form", Form.blank());
        model.put("conflict", false);
        model.put("upload", report);
        model.put("uploadToken", "t");
        model.put("uploadKey", "k");
        return model;
    }

    private static UploadReport report() {
        return new UploadReport(81, "k", new ArrayList<>(List.of(
                new UploadReport.Line("a.png", "admin.upload.taken", ""),
                new UploadReport.Line("b.png", "admin.upload.noPicture", "UNSUPPORTED_PICTURE"),
                new UploadReport.Line("c.png", "admin.upload.unknown", ""))));
    }

    private static Map<String, Object> stock(Part<Rows<Movement>> movements) {
        return Map.of(
                "product", product(), "productId", product().productId(), "movements", movements, "page", 0,
                "reasons", List.of("CORRECTION", "DAMAGED"),
                "form", Form.blank(), "key", "k");
    }

    private static Map<String, Object> orders(Part<Rows<OrderRow>> list) {
        return Map.of(
                "wanted", new OrderQuery("2026", "", "", "CONFIRMED", "2026-11-01", "", 1), "states", OrderStates.ALL,
                "choice", List.of(), "memberAway", false, "list", list);
    }

    private static OrderRow orderRow() {
        return new OrderRow(ORDER, 1L, "CONFIRMED", 19_800L, 9_900L, AT, AT, List.of("REFUND_REFUSED", "NEW_CODE"));
    }

    private static Map<String, Object> order(OrderCase order) {
        Map<String, Object> model = new HashMap<>();
        model.put("case", order);
        model.put("form", Form.blank());
        model.put("key", "k");
        model.put("payment", there(new PaymentFile.Payment("p-1", "APPROVED", 19_800L, "CARD", AT, 9_900L, null)));
        model.put("calls", there(rows(new PaymentFile.Call(AT, "CONFIRM", "APPROVED", 200, "DONE", null, "x", 31L))));
        model.put("member", new MemberRow(1, "kim@ilovepet.example", "Kim", List.of("customer")));
        return model;
    }

    private static OrderCase wholeCase() {
        CaseOrder order = new CaseOrder(
                ORDER, "CONFIRMED", 19_800L, 9_900L, "p-1",
                List.of(new CaseOrder.Line(81, "Ball", 9_900L, 2, 1), new CaseOrder.Line(82, "Rope", 100L, 1, null)),
                new CaseOrder.Failure("REFUND_REFUSED", "No."),
                List.of(new CaseOrder.Step("CREATED", AT), new CaseOrder.Step("CONFIRMED", AT)), AT, AT);
        return new OrderCase(
                order, 1L, "CARD", AT,
                List.of(
                        new OrderCase.Attention("REFUND_REFUSED", AT, null),
                        new OrderCase.Attention("NEW_CODE", AT, "what")),
                List.of(
                        new OrderCase.Refund("c-1", 9_900L, "torn", 2L, "DONE", 9_900L, null, AT, AT),
                        new OrderCase.Refund("c-2", null, "all", null, "REFUSED", null, "NO", AT, null)),
                List.of(new OrderCase.StockReturn("r-1", List.of(new OrderCase.Pieces(81, 1)), AT, null)),
                new OrderCase.Watch(2, AT, null),
                List.of(
                        new OrderCase.MessageRow("SENT", "payment.cancel", "e-1", AT, null),
                        new OrderCase.MessageRow("RECEIVED", "payment.canceled", "e-2", AT, null)));
    }

    private static OrderCase youngCase() {
        CaseOrder order = new CaseOrder(
                ORDER, "CREATED", null, null, null, List.of(new CaseOrder.Line(81, null, null, 2, null)), null, null, AT,
                null);
        return new OrderCase(order, 1L, null, null, null, null, null, null, null);
    }

    private static List<OverviewController.OpenLetters> openLetters(Part<Rows<Letter>> letters) {
        return List.of(new OverviewController.OpenLetters(Office.PRODUCTS, letters));
    }

    private static Map<String, Object> letters(Part<Rows<Letter>> letters) {
        return Map.of(
                "states", List.of("OPEN", ""), "state", "OPEN", "offices", Office.values(), "part", "products", "page",
                0, "boxes", List.of(new Box(Office.PRODUCTS, "OPEN", letters)));
    }

    static Map<String, Object> letterPage(String code, String outcome, String cause) {
        Letter letter = letter("{\"a\":1}");
        return Map.of(
                "letter", letter, "rehearsal", new LetterDesk.Outcome(letter, false, code, outcome, cause), "address",
                "/admin/dead-letters/products/5", "office", Office.PRODUCTS, "form", Form.blank());
    }

    private static Topic topic() {
        return new Topic(
                "payment.cancel", false, List.of(new Topic.Partition(0, 1, 0, 12)),
                List.of(new Topic.Group("payment", 2, List.of(new Topic.Offset(0, 10L, 2L)))));
    }

    @SafeVarargs
    private static <T> Rows<T> rows(T... items) {
        return new Rows<>(List.of(items), 0, 20, 45L * items.length);
    }

    private static <T> Part<T> there(T value) {
        return new Part<>(value);
    }

    private static <T> Part<T> away() {
        return new Part<>(null);
    }
}
