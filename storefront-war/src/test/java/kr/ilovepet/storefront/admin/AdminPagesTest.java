package kr.ilovepet.storefront.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ilovepet.storefront.admin.form.SubmittedForm;
import kr.ilovepet.storefront.admin.saga.SagaQuery;
import kr.ilovepet.storefront.web.RenderedPage;
import kr.ilovepet.storefront.web.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page below /admin with sample data, with nothing in it, and with its services away. */
class AdminPagesTest {

    @TestFactory
    Stream<DynamicTest> renderWithEverythingInThem() {
        return everywhere(Samples.pages());
    }

    @TestFactory
    Stream<DynamicTest> renderWithNothingInThem() {
        return everywhere(Samples.emptyPages());
    }

    @TestFactory
    Stream<DynamicTest> sayWhichServiceIsAway() {
        return Samples.pagesWithoutServices().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(RenderedPage.of(page.getKey(), Locale.ENGLISH, page.getValue()))
                                .contains("data-testid=\"unavailable\"")
                                .doesNotContain("??")));
    }

    @Test
    void showWhatIsSavedBesideWhatWasTyped() {
        SubmittedForm form = SubmittedForm.sent(
                "product",
                new MultivaluedHashMap<>(Map.of(
                        "productName",
                        "My name",
                        "price",
                        "1",
                        "category",
                        "toys",
                        "description",
                        "Mine",
                        "version",
                        "3")),
                Locale.ENGLISH);
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/products/product"));
        model.put("form", form);
        model.put("conflict", true);

        String page = RenderedPage.of("admin/products/product", Locale.ENGLISH, model);

        assertThat(page).contains("id=\"conflict\"", ">Ball<", ">My name<", ">Mine<", "value=\"My name\"");
        assertThat(page).contains("name=\"version\" value=\"7\"");
    }

    @Test
    void markTheChargesThatNobodyOwes() {
        String page = RenderedPage.of(
                "admin/saga/saga", Locale.ENGLISH, new HashMap<>(Samples.pages().get("admin/saga/saga")));
        assertThat(page).containsOnlyOnce("charged without being owed").contains("EXCEED_MAX_REFUND_DUE");
    }

    @Test
    void keepWhatWasTypedWhenTheProductCannotBeShown() {
        SubmittedForm form = SubmittedForm.sent(
                "product",
                new MultivaluedHashMap<>(Map.of("productName", "My name", "description", "Mine", "version", "3")),
                Locale.ENGLISH);
        form.wrong(SubmittedForm.WHOLE, "error.unavailable");

        String page = RenderedPage.of(
                "admin/products/unsaved", Locale.ENGLISH, new HashMap<>(Map.of("form", form, "productId", 12L)));

        assertThat(page)
                .contains(
                        "action=\"/admin/products/12\"", "value=\"My name\"", ">Mine<", "name=\"version\" value=\"3\"");
    }

    @Test
    void keepWhatWasTypedWhenTheStockCannotBeShown() {
        SubmittedForm form = sent("correct", Map.of("change", "-3", "reason", "DAMAGED", "note", "torn bag"));
        form.wrong(SubmittedForm.WHOLE, "error.unavailable");

        String page = RenderedPage.of(
                "admin/products/stock-unsaved",
                Locale.ENGLISH,
                new HashMap<>(Map.of(
                        "form", form, "productId", 12L, "reasons", List.of("CORRECTION", "DAMAGED"), "key", "k")));

        assertThat(page)
                .contains("action=\"/admin/products/12/stock/correct\"", "value=\"-3\"", "value=\"torn bag\"")
                .containsOnlyOnce("data-testid=\"form-error\">No answer right now.")
                .doesNotContain("??");
    }

    @Test
    void keepWhatWasTypedWhenTheLetterCannotBeShown() {
        SubmittedForm form = sent("discard", Map.of("reason", "sent twice"));
        form.wrong(SubmittedForm.WHOLE, "error.unavailable");

        String page = RenderedPage.of(
                "admin/deadletters/unsaved",
                Locale.ENGLISH,
                new HashMap<>(Map.of("form", form, "id", 7L, "address", "/admin/dead-letters/orders/7")));

        assertThat(page)
                .contains("action=\"/admin/dead-letters/orders/7/discard\"", "value=\"sent twice\"")
                .containsOnlyOnce("data-testid=\"form-error\">No answer right now.")
                .doesNotContain("??");
    }

    @Test
    void sayWhatIsWrongBesideTheField() {
        MultivaluedHashMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("quantity", "many");
        typed.putSingle("note", "a delivery");
        SubmittedForm form = SubmittedForm.sent("receive", typed, Locale.ENGLISH);
        form.number("quantity", 1, 9);
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/products/stock"));
        model.put("form", form);

        String page = RenderedPage.of("admin/products/stock", Locale.ENGLISH, model);

        assertThat(page)
                .contains(
                        "id=\"receive-quantity-error\"", "A whole number from 1 to 9, please.", "value=\"a delivery\"")
                .doesNotContain("id=\"count-counted-error\"");
    }

    @Test
    void keepTheKeyOfTheFormThatWasSentAlone() {
        SubmittedForm form =
                SubmittedForm.sent("refund", new MultivaluedHashMap<>(Map.of("key", "sent")), Locale.ENGLISH);
        Map<String, Object> model = new HashMap<>(Samples.pages().get("admin/orders/order"));
        model.put("form", form);

        assertThat(keys(RenderedPage.of("admin/orders/order", Locale.ENGLISH, model)))
                .containsOnlyOnce("sent")
                .contains("k");
        form.forget("key");
        assertThat(keys(RenderedPage.of("admin/orders/order", Locale.ENGLISH, model)))
                .containsOnly("k");
    }

    @Test
    void keepTheKeyOfTheProductAndStockFormsThatWereSent() {
        Map<String, Object> stock = new HashMap<>(Samples.pages().get("admin/products/stock"));
        stock.put("form", sent("correct", Map.of("key", "sent")));
        Map<String, Object> added = Map.of("form", sent("product", Map.of("key", "sent")), "key", "k");

        assertThat(keys(RenderedPage.of("admin/products/stock", Locale.ENGLISH, stock)))
                .containsExactly("k", "sent", "k");
        assertThat(keys(RenderedPage.of("admin/products/new", Locale.ENGLISH, added)))
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
    void sendAKeyWithPictures() {
        assertThat(keys(RenderedPage.of(
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

    private static SubmittedForm sent(String name, Map<String, String> fields) {
        return SubmittedForm.sent(name, new MultivaluedHashMap<>(fields), Locale.ENGLISH);
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

    private static List<String> keys(String page) {
        return matches("name=\"key\" value=\"([^\"]*)\"", page);
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
