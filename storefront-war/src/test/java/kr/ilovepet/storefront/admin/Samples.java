package kr.ilovepet.storefront.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.admin.audit.AuditList;
import kr.ilovepet.storefront.admin.audit.AuditQuery;
import kr.ilovepet.storefront.admin.audit.AuditRecord;
import kr.ilovepet.storefront.admin.audit.AuditSource;
import kr.ilovepet.storefront.admin.deadletters.DeadLetter;
import kr.ilovepet.storefront.admin.deadletters.DeadLetterClient;
import kr.ilovepet.storefront.admin.deadletters.DeadLetterSource;
import kr.ilovepet.storefront.admin.deadletters.DeadLettersController.SourceList;
import kr.ilovepet.storefront.admin.deadletters.DiscardForm;
import kr.ilovepet.storefront.admin.deadletters.ReplayForm;
import kr.ilovepet.storefront.admin.members.AdminMember;
import kr.ilovepet.storefront.admin.members.MemberAction;
import kr.ilovepet.storefront.admin.members.MemberQuery;
import kr.ilovepet.storefront.admin.orders.AdminOrder;
import kr.ilovepet.storefront.admin.orders.AdminOrderDetails;
import kr.ilovepet.storefront.admin.orders.AdminPayment;
import kr.ilovepet.storefront.admin.orders.MemberSummary;
import kr.ilovepet.storefront.admin.orders.OpenRefund;
import kr.ilovepet.storefront.admin.orders.OrderForms;
import kr.ilovepet.storefront.admin.orders.OrderQuery;
import kr.ilovepet.storefront.admin.orders.OrderStates;
import kr.ilovepet.storefront.admin.orders.OrderSummary;
import kr.ilovepet.storefront.admin.orders.TossCall;
import kr.ilovepet.storefront.admin.products.AdminProduct;
import kr.ilovepet.storefront.admin.products.AdminProductQuery;
import kr.ilovepet.storefront.admin.products.CorrectStockForm;
import kr.ilovepet.storefront.admin.products.ProductForm;
import kr.ilovepet.storefront.admin.products.StockForms;
import kr.ilovepet.storefront.admin.products.StockMovement;
import kr.ilovepet.storefront.admin.products.UploadReport;
import kr.ilovepet.storefront.admin.topics.Topic;
import kr.ilovepet.storefront.admin.unknownorders.CloseUnknownOrderForm;
import kr.ilovepet.storefront.admin.unknownorders.UnknownOrder;
import kr.ilovepet.storefront.catalog.Picture;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;

/** What the pages below /admin may have to show. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-11-23T03:04:05Z");
    private static final String ORDER = "2026112300000001";

    private Samples() {}

    /** Pages with everything in them, by template. */
    static Map<String, Map<String, Object>> pages() {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        pages.put(
                "admin/overview",
                Map.of("saga", SagaSamples.saga(), "deadLetters", openDeadLetters(there(rows(deadLetter("{}"))))));
        pages.put("admin/products/list", products(there(rows(product()))));
        pages.put("admin/products/results", products(there(rows(product()))));
        pages.put("admin/products/new", Map.of("form", new ProductForm(), "formToken", "k"));
        pages.put("admin/products/product", product(report()));
        pages.put(
                "admin/products/stock",
                stock(there(rows(
                        new StockMovement(1L, 5, "RECEIVED", null, "first", 2L, AT, 5),
                        new StockMovement(2L, -1, "SALE", ORDER, null, null, AT, null)))));
        pages.put("admin/orders/list", orders(there(rows(orderRow()))));
        pages.put("admin/orders/results", orders(there(rows(orderRow()))));
        pages.put("admin/orders/order", order(completeOrder()));
        pages.put("admin/saga/saga", SagaSamples.window());
        pages.put("admin/saga/status", SagaSamples.window());
        pages.put("admin/deadletters/list", deadLetters(there(rows(deadLetter("{}")))));
        pages.put("admin/deadletters/dead-letter", deadLetterPage("WOULD_BE_SENT", "It would be sent", null));
        pages.put("admin/topics/topics", Map.of("topics", there(rows(topic()))));
        pages.put(
                "admin/unknownorders/unknown-orders",
                unknownOrders(there(rows(unknownOrder(1), unknownOrder(2), unknownOrder(3)))));
        pages.put("admin/members/list", members(there(rows(member(false), member(true)))));
        pages.put("admin/members/member", Map.of("member", member(true), "audit", audit(there(rows(auditRecord())))));
        pages.put("admin/members/confirm", Map.of("member", member(false), "action", MemberAction.REVOKE_ADMIN));
        pages.put("admin/audit/list", auditPage(there(rows(auditRecord()))));
        return pages;
    }

    /** The same with nothing to show. */
    static Map<String, Map<String, Object>> emptyPages() {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        pages.put("admin/products/list", products(there(rows())));
        pages.put("admin/products/product", product(null));
        pages.put("admin/products/stock", stock(there(rows())));
        pages.put("admin/orders/list", orders(there(rows())));
        pages.put("admin/orders/order", order(newOrder()));
        pages.put("admin/saga/saga", SagaSamples.emptyWindow());
        pages.put("admin/deadletters/list", deadLetters(there(rows())));
        pages.put("admin/topics/topics", Map.of("topics", there(rows())));
        pages.put("admin/unknownorders/unknown-orders", unknownOrders(there(rows())));
        pages.put("admin/members/list", members(there(rows())));
        pages.put("admin/members/member", Map.of("member", member(false), "audit", audit(there(rows()))));
        pages.put("admin/audit/list", auditPage(there(rows())));
        return pages;
    }

    /** The same where no service answers but the one without which there is nothing to show. */
    static Map<String, Map<String, Object>> pagesWithoutServices() {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        pages.put(
                "admin/overview",
                Map.of("saga", SagaSamples.unavailable(), "deadLetters", openDeadLetters(unavailable())));
        pages.put("admin/products/list", products(unavailable()));
        pages.put("admin/products/stock", stock(unavailable()));
        pages.put("admin/orders/list", orders(unavailable()));
        Map<String, Object> order = order(completeOrder());
        order.put("payment", unavailable());
        order.put("calls", unavailable());
        order.put("stuckRefunds", List.of());
        order.put("member", null);
        pages.put("admin/orders/order", order);
        pages.put("admin/saga/saga", SagaSamples.windowWithoutServices());
        pages.put("admin/deadletters/list", deadLetters(unavailable()));
        pages.put("admin/topics/topics", Map.of("topics", unavailable()));
        pages.put("admin/unknownorders/unknown-orders", unknownOrders(unavailable()));
        pages.put("admin/members/list", members(unavailable()));
        pages.put("admin/audit/list", auditPage(unavailable()));
        return pages;
    }

    private static Map<String, Object> unknownOrders(ServiceResult<ListPage<UnknownOrder>> list) {
        return Map.of(
                "unknown",
                list,
                "page",
                1,
                "submitted",
                1L,
                "form",
                new CloseUnknownOrderForm(),
                "emptyForm",
                new CloseUnknownOrderForm());
    }

    /** One that was charged, one that is here after all, and one whose goods are on their way. */
    static UnknownOrder unknownOrder(long id) {
        if (id == 1) {
            return new UnknownOrder(
                    id, ORDER, "p-1", "REFUSED", null, "EXCEED_MAX_REFUND_DUE", "COMPLETED", AT, 1, false);
        }
        return new UnknownOrder(id, ORDER, null, null, null, null, "OPEN", AT, 1, id == 3);
    }

    static DeadLetter deadLetter(String payload) {
        return new DeadLetter(
                5,
                "product.stock.decrease",
                "e-1",
                ORDER,
                "POISON",
                "OPEN",
                "SQLException: no",
                5,
                "t/1/2",
                1,
                payload,
                AT,
                AT,
                null,
                true);
    }

    private static Map<String, Object> products(ServiceResult<ListPage<AdminProduct>> list) {
        return Map.of(
                "query",
                new AdminProductQuery("ball", "toys", "all", 1),
                "states",
                AdminProductQuery.STATES,
                "list",
                list);
    }

    private static AdminProduct product() {
        return new AdminProduct(
                81,
                "Ball",
                "Round.",
                9_900,
                12,
                "toys",
                "/api/products/pictures/1/card",
                false,
                7L,
                AT,
                List.of(picture(1), picture(2)));
    }

    private static Picture picture(long id) {
        String path = "/api/products/pictures/" + id;
        return new Picture(id, path + "/full", path + "/thumb", 1600, 1200);
    }

    private static Map<String, Object> product(UploadReport report) {
        Map<String, Object> model = new HashMap<>();
        model.put("product", product());
        model.put("form", new ProductForm());
        model.put("conflict", null);
        model.put("upload", report);
        model.put("uploadFormToken", "k");
        model.put("audit", audit(there(rows(auditRecord()))));
        return model;
    }

    private static UploadReport report() {
        return new UploadReport(
                81,
                "k",
                new ArrayList<>(List.of(
                        new UploadReport.Line("a.png", "admin.upload.uploaded", ""),
                        new UploadReport.Line("b.png", "admin.upload.noPicture", "UNSUPPORTED_PICTURE"),
                        new UploadReport.Line("c.png", "admin.upload.unknown", ""))));
    }

    private static Map<String, Object> stock(ServiceResult<ListPage<StockMovement>> movements) {
        return Map.of(
                "product",
                product(),
                "productId",
                product().productId(),
                "movements",
                movements,
                "page",
                0,
                "reasons",
                CorrectStockForm.Reason.values(),
                "forms",
                new StockForms(null),
                "formToken",
                "k");
    }

    private static Map<String, Object> orders(ServiceResult<ListPage<OrderSummary>> list) {
        return Map.of(
                "query",
                new OrderQuery("2026", "", "", "CONFIRMED", "2026-11-01", "", 1),
                "states",
                OrderStates.ALL,
                "choice",
                List.of(),
                "memberUnavailable",
                false,
                "list",
                list);
    }

    private static OrderSummary orderRow() {
        return new OrderSummary(ORDER, 1L, "CONFIRMED", 19_800L, 9_900L, AT, AT, List.of("REFUND_REFUSED", "NEW_CODE"));
    }

    private static Map<String, Object> order(AdminOrderDetails order) {
        Map<String, Object> model = new HashMap<>();
        model.put("details", order);
        model.put("forms", new OrderForms(null));
        model.put("formToken", "k");
        model.put("payment", there(new AdminPayment("p-1", "APPROVED", 19_800L, "CARD", AT, 9_900L, null)));
        model.put("calls", there(rows(new TossCall(AT, "CONFIRM", "APPROVED", 200, "DONE", null, "x", 31L))));
        model.put(
                "stuckRefunds",
                List.of(
                        new OpenRefund("c-3", 9_900L, 12, AT, true, null),
                        new OpenRefund("c-4", null, 10, null, true, "NOT_REFUNDED")));
        model.put("audit", audit(there(rows(auditRecord()))));
        model.put("member", new MemberSummary(1, "kim@ilovepet.example", "Kim", List.of("customer")));
        return model;
    }

    private static AdminOrderDetails completeOrder() {
        AdminOrder order = new AdminOrder(
                ORDER,
                "CONFIRMED",
                19_800L,
                9_900L,
                "p-1",
                List.of(new AdminOrder.Line(81, "Ball", 9_900L, 2, 1), new AdminOrder.Line(82, "Rope", 100L, 1, null)),
                new AdminOrder.Failure("REFUND_REFUSED", "No."),
                List.of(new AdminOrder.Step("CREATED", AT), new AdminOrder.Step("CONFIRMED", AT)),
                AT,
                AT);
        return new AdminOrderDetails(
                order,
                1L,
                "CARD",
                AT,
                List.of(
                        new AdminOrderDetails.Attention("REFUND_REFUSED", AT, null),
                        new AdminOrderDetails.Attention("NEW_CODE", AT, "what")),
                List.of(
                        new AdminOrderDetails.Refund("c-1", 9_900L, "torn", 2L, "COMPLETED", 9_900L, null, AT, AT),
                        new AdminOrderDetails.Refund("c-2", null, "all", null, "REFUSED", null, "NO", AT, null)),
                List.of(new AdminOrderDetails.StockReturn(
                        "r-1", List.of(new AdminOrderDetails.ProductQuantity(81, 1)), AT, null)),
                new AdminOrderDetails.Timers(2, AT, null),
                List.of(
                        new AdminOrderDetails.MessageRow("SENT", "payment.cancel", "e-1", AT, null),
                        new AdminOrderDetails.MessageRow("RECEIVED", "payment.canceled", "e-2", AT, null)));
    }

    private static AdminOrderDetails newOrder() {
        AdminOrder order = new AdminOrder(
                ORDER,
                "CREATED",
                null,
                null,
                null,
                List.of(new AdminOrder.Line(81, null, null, 2, null)),
                null,
                null,
                AT,
                null);
        return new AdminOrderDetails(order, 1L, null, null, null, null, null, null, null);
    }

    private static List<OverviewController.OpenDeadLetters> openDeadLetters(
            ServiceResult<ListPage<DeadLetter>> deadLetters) {
        return List.of(new OverviewController.OpenDeadLetters(DeadLetterSource.PRODUCTS, deadLetters));
    }

    private static Map<String, Object> deadLetters(ServiceResult<ListPage<DeadLetter>> deadLetters) {
        return Map.of(
                "states",
                List.of("OPEN", ""),
                "state",
                "OPEN",
                "sources",
                DeadLetterSource.values(),
                "chosen",
                "products",
                "page",
                0,
                "lists",
                List.of(new SourceList(DeadLetterSource.PRODUCTS, "OPEN", deadLetters)));
    }

    static Map<String, Object> deadLetterPage(String code, String outcome, String cause) {
        DeadLetter deadLetter = deadLetter("{\"a\":1}");
        return Map.of(
                "deadLetter",
                deadLetter,
                "dryRun",
                new DeadLetterClient.Outcome(deadLetter, false, code, outcome, cause),
                "address",
                "/admin/dead-letters/products/5",
                "source",
                DeadLetterSource.PRODUCTS,
                "replayForm",
                new ReplayForm(),
                "discardForm",
                new DiscardForm());
    }

    private static Map<String, Object> members(ServiceResult<ListPage<AdminMember>> list) {
        return Map.of("query", new MemberQuery("kim", 1), "list", list);
    }

    private static AdminMember member(boolean locked) {
        return new AdminMember(2, "kim@ilovepet.example", "Kim", List.of("customer", "admin"), locked, AT);
    }

    static AuditList audit(ServiceResult<ListPage<AuditRecord>> records) {
        return new AuditList(AuditQuery.of(AuditSource.PRODUCTS, "product", "81"), records);
    }

    private static Map<String, Object> auditPage(ServiceResult<ListPage<AuditRecord>> records) {
        return Map.of("sources", AuditSource.values(), "audit", audit(records));
    }

    static AuditRecord auditRecord() {
        return new AuditRecord(
                1,
                AT,
                2,
                "product.change",
                "192.0.2.7",
                "product",
                "81",
                Map.of("productName", "Ball", "price", 9_900),
                Map.of("productName", "Ball", "price", 10_900));
    }

    private static Topic topic() {
        return new Topic(
                "payment.cancel",
                false,
                List.of(new Topic.Partition(0, 1, 0, 12)),
                List.of(new Topic.Group("payment", 2, List.of(new Topic.Offset(0, 10L, 2L)))));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> ListPage<T> rows(T... items) {
        return new ListPage<>(List.of(items), 0, 20, 45L * items.length);
    }

    private static <T> ServiceResult<T> there(T value) {
        return new ServiceResult<>(value);
    }

    private static <T> ServiceResult<T> unavailable() {
        return new ServiceResult<>(null);
    }
}
