package kr.ilovepet.storefront.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ilovepet.storefront.admin.deadletters.DiscardForm;
import kr.ilovepet.storefront.admin.orders.OrderForms;
import kr.ilovepet.storefront.admin.orders.OrderQuery;
import kr.ilovepet.storefront.admin.orders.RefundForm;
import kr.ilovepet.storefront.admin.products.ConflictingField;
import kr.ilovepet.storefront.admin.products.CorrectStockForm;
import kr.ilovepet.storefront.admin.products.ProductForm;
import kr.ilovepet.storefront.admin.products.ReceiveStockForm;
import kr.ilovepet.storefront.admin.products.StockForms;
import kr.ilovepet.storefront.admin.saga.SagaQuery;
import kr.ilovepet.storefront.admin.unknownorders.CloseUnknownOrderForm;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.web.RenderedPage;
import kr.ilovepet.storefront.web.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page below /admin with sample data, with nothing in it, and with its services unavailable. */
class AdminPagesTest {

    private final FormBinder binder = new FormBinder(Locale.ENGLISH);
    private final FormValidation validation = binder.validation();

    @TestFactory
    Stream<DynamicTest> renderWithEverythingInThem() {
        return everywhere(Samples.pages());
    }

    @TestFactory
    Stream<DynamicTest> renderWithNothingInThem() {
        return everywhere(Samples.emptyPages());
    }

    @TestFactory
    Stream<DynamicTest> sayWhichServiceIsUnavailable() {
        return Samples.pagesWithoutServices().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(RenderedPage.of(page.getKey(), Locale.ENGLISH, page.getValue()))
                                .contains("data-testid=\"unavailable\"")
                                .doesNotContain("??")));
    }

    @Test
    void showWhatIsSavedBesideWhatWasTyped() {
        ProductForm form = binder.bind(
                ProductForm.class,
                Map.of(
                        "productName",
                        "My name",
                        "price",
                        "1",
                        "category",
                        "toys",
                        "description",
                        "Mine",
                        "version",
                        "3"));
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/products/product"));
        model.put("form", form);
        model.put("conflict", List.of(new ConflictingField("productName", "Ball", "My name")));

        String page = RenderedPage.of("admin/products/product", Locale.ENGLISH, model);

        assertThat(page).contains("id=\"conflict\"", ">Ball<", ">My name<", ">Mine</textarea>", "value=\"My name\"");
        assertThat(page).contains("name=\"version\" value=\"7\"");
    }

    @Test
    void markTheChargesThatNobodyOwes() {
        String page = RenderedPage.of(
                "admin/saga/saga", Locale.ENGLISH, new HashMap<>(Samples.pages().get("admin/saga/saga")));
        assertThat(page).containsOnlyOnce("Orphan charge").contains("EXCEED_MAX_REFUND_DUE");
    }

    @Test
    void sayThatTheFirstDayIsAfterTheLastOne() {
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/orders/results"));
        model.put("query", new OrderQuery("", "", "", "", "2026-11-24", "2026-11-23", 0));
        model.put("list", null);

        assertThat(RenderedPage.of("admin/orders/results", Locale.ENGLISH, model))
                .contains("id=\"days-reversed\"", "hx-swap-oob=\"innerHTML\">The first day is after the last one")
                .doesNotContain("member-none", "data-testid=\"unavailable\"");
    }

    @Test
    void keepWhatWasTypedAboutAnUnknownOrderBesideThatOne() {
        CloseUnknownOrderForm form = binder.validated(CloseUnknownOrderForm.class, Map.of("note", " "));
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/unknownorders/unknown-orders"));
        model.put("form", form);

        String page = RenderedPage.of("admin/unknownorders/unknown-orders", Locale.ENGLISH, model);

        assertThat(page)
                .contains("id=\"note-1-error\"", "EXCEED_MAX_REFUND_DUE", "Not charged")
                .contains(
                        "id=\"close-2\"",
                        "The order is here after all",
                        "Possible once money and stock are answered for.")
                .doesNotContain("id=\"note-2-error\"", "id=\"close-3\"");
    }

    @Test
    void keepWhatWasTypedWhenTheProductCannotBeShown() {
        ProductForm form =
                binder.bind(ProductForm.class, Map.of("productName", "My name", "description", "Mine", "version", "3"));
        validation.reject(form, "error.unavailable");

        String page = RenderedPage.of(
                "admin/products/unsaved", Locale.ENGLISH, new HashMap<>(Map.of("form", form, "productId", 12L)));

        assertThat(page)
                .contains(
                        "action=\"/admin/products/12\"", "value=\"My name\"", ">Mine<", "name=\"version\" value=\"3\"");
    }

    @Test
    void keepWhatWasTypedWhenTheStockCannotBeShown() {
        CorrectStockForm form =
                binder.bind(CorrectStockForm.class, Map.of("change", "-3", "reason", "DAMAGED", "note", "torn bag"));
        validation.reject(form, "error.unavailable");

        String page = RenderedPage.of(
                "admin/products/stock-unsaved",
                Locale.ENGLISH,
                new HashMap<>(Map.of(
                        "forms",
                        new StockForms(form),
                        "productId",
                        12L,
                        "reasons",
                        CorrectStockForm.Reason.values(),
                        "formToken",
                        "k")));

        assertThat(page)
                .contains("action=\"/admin/products/12/stock/correct\"", "value=\"-3\"", "value=\"torn bag\"")
                .containsOnlyOnce("data-testid=\"form-error\">No answer right now.")
                .doesNotContain("??");
    }

    @Test
    void keepWhatWasTypedWhenTheLetterCannotBeShown() {
        DiscardForm form = binder.bind(DiscardForm.class, Map.of("reason", "sent twice"));
        validation.reject(form, "error.unavailable");

        String page = RenderedPage.of(
                "admin/deadletters/unsaved",
                Locale.ENGLISH,
                new HashMap<>(Map.of("discardForm", form, "id", 7L, "address", "/admin/dead-letters/orders/7")));

        assertThat(page)
                .contains("action=\"/admin/dead-letters/orders/7/discard\"", "value=\"sent twice\"")
                .containsOnlyOnce("data-testid=\"form-error\">No answer right now.")
                .doesNotContain("??");
    }

    @Test
    void sayWhatIsWrongBesideTheField() {
        ReceiveStockForm form =
                binder.validated(ReceiveStockForm.class, Map.of("quantity", "many", "note", "a delivery"));
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/products/stock"));
        model.put("forms", new StockForms(form));

        String page = RenderedPage.of("admin/products/stock", Locale.ENGLISH, model);

        assertThat(page)
                .contains(
                        "id=\"receive-quantity-error\"",
                        "A whole number from 1 to 1,000,000, please.",
                        "value=\"a delivery\"")
                .doesNotContain("id=\"count-counted-error\"");
    }

    @Test
    void keepTheTokenOfTheFormThatWasSubmittedAlone() {
        RefundForm form = binder.bind(RefundForm.class, Map.of("formToken", "sent"));
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/orders/order"));
        model.put("forms", new OrderForms(form));

        assertThat(tokens(RenderedPage.of("admin/orders/order", Locale.ENGLISH, model)))
                .containsOnlyOnce("sent")
                .contains("k");
    }

    @Test
    void keepTheTokenOfTheProductAndStockFormsThatWereSubmitted() {
        Map<String, String> sent = Map.of("formToken", "sent");
        Map<String, Object> stock = new HashMap<>(Samples.pages().get("admin/products/stock"));
        stock.put("forms", new StockForms(binder.bind(CorrectStockForm.class, sent)));
        Map<String, Object> added = Map.of("form", binder.bind(ProductForm.class, sent), "formToken", "k");

        assertThat(tokens(RenderedPage.of("admin/products/stock", Locale.ENGLISH, stock)))
                .containsExactly("k", "sent", "k");
        assertThat(tokens(RenderedPage.of("admin/products/new", Locale.ENGLISH, added)))
                .containsExactly("sent");
    }

    @TestFactory
    Stream<DynamicTest> tellInTheirLanguageWhatAReplayWouldDo() {
        return Texts.LANGUAGES.stream()
                .map(language -> DynamicTest.dynamicTest(language.toString(), () -> {
                    for (String code : List.of("WOULD_BE_SENT", "ALREADY_HANDLED")) {
                        assertThat(dryRun(language, code, null))
                                .contains(Texts.find(
                                                language, "admin.deadLetter.outcome." + code, "product.stock.decrease")
                                        .get())
                                .doesNotContain("Said in English", "<q");
                    }
                    assertThat(dryRun(language, "WOULD_BE_DEAD_LETTERED", "not a JSON object"))
                            .contains(Texts.find(language, "admin.deadLetter.outcome.WOULD_BE_DEAD_LETTERED")
                                    .get())
                            .contains("<q lang=\"en\">not a JSON object</q>")
                            .doesNotContain("Said in English");
                    assertThat(dryRun(language, "OF_A_NEWER_SERVICE", "why"))
                            .contains("<q lang=\"en\">Said in English</q>");
                    assertThat(dryRun(language, null, null)).contains("<q lang=\"en\">Said in English</q>");
                }));
    }

    private static String dryRun(Locale language, String code, String cause) {
        String page = RenderedPage.of(
                "admin/deadletters/dead-letter", language, Samples.deadLetterPage(code, "Said in English", cause));
        return matches("(?s)id=\"dry-run-result\"(.*?)</p>", page).get(0);
    }

    @TestFactory
    Stream<DynamicTest> leafThroughEachListOfTheSagaByItself() {
        return Texts.LANGUAGES.stream()
                .map(language -> DynamicTest.dynamicTest(language.toString(), () -> {
                    String page = RenderedPage.of(
                            "admin/saga/saga", language, SagaSamples.window(new SagaQuery(1, 2, 0, false)));

                    assertThat(links("prev", page))
                            .containsExactly(
                                    "/admin/saga?overdue=2&paused=true",
                                    "/admin/saga?attention=1&overdue=1&paused=true");
                    assertThat(links("next", page))
                            .containsExactly(
                                    "/admin/saga?attention=2&overdue=2&paused=true",
                                    "/admin/saga?attention=1&overdue=2&payments=1&paused=true");
                    assertThat(matches("pager__where\">\\D*(\\d+)", page)).containsExactly("2", "3", "1");
                    assertThat(page).doesNotContain("hx-get=\"/admin/saga");
                }));
    }

    @Test
    void stayOnTheirPagesOfTheSaga() {
        String here = "/admin/saga?attention=1&amp;overdue=2&amp;payments=1";
        String page =
                RenderedPage.of("admin/saga/saga", Locale.ENGLISH, SagaSamples.window(new SagaQuery(1, 2, 1, true)));

        assertThat(page)
                .contains("hx-get=\"" + here + "\"", "name=\"back\" value=\"" + here + "\"")
                .contains("id=\"saga-refresh\" href=\"" + here + "&amp;paused=true\"");
    }

    @Test
    void sendATokenWithPictures() {
        assertThat(tokens(RenderedPage.of(
                        "admin/products/product",
                        Locale.ENGLISH,
                        Samples.pages().get("admin/products/product"))))
                .containsExactly("k");
    }

    @Test
    void writeWhatSomebodyTypedAsText() {
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/deadletters/dead-letter"));
        model.put("deadLetter", Samples.deadLetter("<script>alert(1)</script>"));

        assertThat(RenderedPage.of("admin/deadletters/dead-letter", Locale.ENGLISH, model))
                .doesNotContain("<script>alert");
    }

    private static Stream<DynamicTest> everywhere(Map<String, Map<String, Object>> pages) {
        List<DynamicTest> tests = new ArrayList<>();
        pages.forEach((template, model) ->
                Texts.LANGUAGES.forEach(language -> tests.add(DynamicTest.dynamicTest(template + " " + language, () -> {
                    String page = RenderedPage.of(template, language, model);
                    assertThat(page).doesNotContain("??", "th:", "data-testid=\"unavailable\"");
                    assertThat(ids(page)).as("ids").doesNotHaveDuplicates();
                    assertThat(labels(page)).as("labels").isSubsetOf(ids(page));
                }))));
        return tests.stream();
    }

    private static List<String> ids(String page) {
        return matches("\\sid=\"([^\"]+)\"", page);
    }

    private static List<String> tokens(String page) {
        return matches("name=\"formToken\" value=\"([^\"]*)\"", page);
    }

    private static List<String> links(String direction, String page) {
        return matches("rel=\"" + direction + "\"[^>]*\\shref=\"([^\"]*)\"", page).stream()
                .map(link -> link.replace("&amp;", "&"))
                .toList();
    }

    private static List<String> labels(String page) {
        return matches("<label[^>]*\\sfor=\"([^\"]+)\"", page);
    }

    private static List<String> matches(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
