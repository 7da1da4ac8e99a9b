package kr.ilovepet.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.ilovepet.shop.PictureFiles;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Admins in Chromium: goods and pictures, two of them at one product, orders, and a narrow screen. */
class AdminInTheBrowserIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final RunningShop shop = SharedShop.get();

    @TempDir
    private Path folder;

    @BeforeEach
    void expectRefusals() {
        CHROMIUM.expectStatus("4");
    }

    @Test
    void createsAProductWithPicturesThatAShopperBuys() throws IOException {
        AdminPages admin = admin("/admin");
        long product = admin.create("Admin's ball " + UUID.randomUUID(), "12,500", "2");
        PictureFiles files = new PictureFiles(folder);
        Locator taken = admin.upload(files.good("ball.png", "png", 900, 700), files.good("net.jpg", "jpg", 1200, 1200));
        assertThat(taken.first()).hasAttribute("data-key", "admin.upload.uploaded");
        assertThat(admin.page().locator("[data-testid=picture]")).hasCount(2);
        admin.page()
                .locator("[data-testid=picture]")
                .nth(1)
                .locator("form[action$=first] button")
                .click();
        assertThat(admin.page().locator(".note--done")).isVisible();

        admin.open("/admin/products/" + product + "/stock");
        admin.page().locator("#receive-quantity").fill("3");
        admin.page().locator("#receive-note").fill("A delivery");
        admin.page().locator("#receive-form button").click();
        assertThat(admin.page().locator("#stock-now")).hasAttribute("data-stock", "5");

        ShopperPages shopper = new ShopperPages(CHROMIUM.person(390, 844), shop.url());
        shopper.seesPictureOf(product);
        String order = shopper.buys(product, 2);

        admin.open("/admin/products/" + product + "/stock");
        assertThat(admin.page().locator("#stock-now")).hasAttribute("data-stock", "3");
        admin.page().locator("[data-testid=movement][data-change='-2'] a").click();
        assertThat(admin.page().locator("#order-status")).hasAttribute("data-status", "CONFIRMED");
        assertThat(admin.page().url()).endsWith(order);
        assertThat(admin.page().locator("[data-testid=toss-call]").first()).isVisible();
        refundsOnePiece(admin, product, order);
    }

    private static void refundsOnePiece(AdminPages admin, long product, String order) {
        admin.page().locator("#refund-amount").fill("12500");
        admin.page().locator("#refund-reason").fill("One came torn");
        admin.page().locator("#refund-quantity-" + product).fill("1");
        admin.page().locator("#refund-form button").click();
        assertThat(admin.page().locator(".note--done")).isVisible();
        admin.seeAt("/admin/orders/" + order, "#order-refunded[data-amount='12500']");
        admin.seeAt("/admin/products/" + product + "/stock", "#stock-now[data-stock='4']");
    }

    @Test
    void addsAPictureOnceThoughItsFormComesTwice() throws IOException {
        AdminPages admin = admin("/admin");
        admin.create("Pictured once " + UUID.randomUUID(), "1000", "0");
        Path picture = new PictureFiles(folder).good("once.png", "png", 300, 200);
        Locator key = admin.page().locator("#upload-form input[name=formToken]");
        String sent = key.inputValue();
        admin.choose(picture);
        assertThat(admin.page().locator("[data-testid=picture]")).hasCount(1);
        assertThat(key).not().hasValue(sent);

        key.evaluate("(field, sent) => field.value = sent", sent);
        admin.choose(picture);
        assertThat(admin.page().locator("[data-testid=upload-line]")).hasAttribute("data-key", "admin.upload.uploaded");
        assertThat(key).not().hasValue(sent);
        assertThat(admin.page().locator("[data-testid=picture]")).hasCount(1);
        admin.choose(picture);
        assertThat(admin.page().locator("[data-testid=picture]")).hasCount(2);
    }

    @Test
    void isToldThatAnotherAdminWasFaster() {
        AdminPages first = admin("/admin/products");
        long product = first.create("Contested " + UUID.randomUUID(), "1000", "0");
        AdminPages second = admin("/admin/products/" + product);
        first.page().locator("#price").fill("2000");
        first.page().locator("#save").click();
        assertThat(first.page().locator(".note--done")).isVisible();

        second.page().locator("#description").fill("The second admin's words");
        second.page().locator("#save").click();

        assertThat(second.page().locator("#conflict")).isVisible();
        assertThat(second.page().locator("[data-field=price] .conflict__now")).hasText("2000");
        assertThat(second.page().locator("[data-field=price] .conflict__yours")).hasText("1000");
        assertThat(second.page().locator("#description")).hasValue("The second admin's words");
        first.page().reload();
        assertThat(first.page().locator("#price")).hasValue("2000");
        assertThat(first.page().locator("#description")).hasValue("Made by an admin.");

        second.page().locator("#price").fill("2000");
        second.page().locator("#save").click();
        assertThat(second.page().locator(".note--done")).isVisible();
        assertThat(second.page().locator("#price")).hasValue("2000");
        assertThat(second.page().locator("#description")).hasValue("The second admin's words");
    }

    @Test
    void readsWhyAFileIsNotTaken() throws IOException {
        AdminPages admin = admin("/admin/products");
        admin.create("Without pictures " + UUID.randomUUID(), "1000", "0");
        PictureFiles files = new PictureFiles(folder);

        refuses(admin, files.renamedScript(), "admin.upload.noPicture");
        refuses(admin, files.bomb(), "admin.upload.tooManyPixels");
        refuses(admin, files.ofMegabytes(6), "admin.upload.tooLarge");
        refuses(admin, files.ofMegabytes(50), "admin.upload.tooLarge");
        assertThat(admin.page().locator("[data-testid=picture]")).hasCount(0);
    }

    private static void refuses(AdminPages admin, Path file, String why) {
        Locator line = admin.upload(file);
        assertThat(line).hasAttribute("data-key", why);
        assertThat(line).isVisible();
        assertThat(line).not().hasText("");
        assertThat(admin.page().locator("#files")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void worksWithoutJavaScript() {
        AdminPages admin = new AdminPages(CHROMIUM.personWithoutScripts(1280), shop.url()).arriveAt("/admin/products");
        Page page = admin.page();
        long product = admin.create("Without scripts " + UUID.randomUUID(), "7000", "5");
        Locator version = page.locator("#product-form input[name=version]");
        String created = version.inputValue();
        page.locator("#price").fill("7500");
        page.locator("#save").click();
        assertThat(version).not().hasValue(created);

        Shopper shopper = Shopper.registered(shop);
        String order = shopper.preparedOrder(product, 2);
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");
        page.locator("#availability-form button").click();
        assertThat(page.locator("#product-state")).hasAttribute("data-withdrawn", "true");
        assertThat(shopper.api().get("products/" + product).status())
                .as("withdrawn")
                .isEqualTo(404);
        page.locator("#availability-form button").click();
        assertThat(page.locator("#product-state")).hasAttribute("data-withdrawn", "false");
        assertThat(shopper.api().get("products/" + product).status())
                .as("restored")
                .isEqualTo(200);

        admin.open("/admin/orders/" + order);
        page.locator("#cancel-reason").fill("The maker has called it back");
        page.locator("#cancel-form button").click();
        assertThat(page.locator(".note--done")).isVisible();
        admin.seeAt("/admin/orders/" + order, "#order-status[data-status=CANCELED]");
        assertThat(page.locator("#order-refunded")).hasAttribute("data-amount", "15000");
        admin.seeAt("/admin/products/" + product + "/stock", "#stock-now[data-stock='5']");
    }

    @Test
    void locksAMemberAfterBeingAsked() {
        String email = "lock-" + UUID.randomUUID() + "@ilovepet.example";
        Api guest = Api.guest(shop.url().resolve("/api/"));
        String credentials = "\"email\":\"" + email + "\",\"password\":\"a long enough phrase\"";
        assertThat(guest.post("users/register", "{" + credentials + ",\"name\":\"Rosa\"}")
                        .status())
                .isEqualTo(201);
        AdminPages admin = new AdminPages(CHROMIUM.personWithoutScripts(1280), shop.url()).arriveAt("/admin/members");
        Page page = admin.page();
        page.locator("#query").fill(email.toUpperCase(Locale.ROOT));
        page.locator("#member-search button").click();
        page.locator("[data-testid=member-row] a").click();
        assertThat(page.locator("#member-email")).hasText(email);

        page.locator("#lock-link").click();
        assertThat(guest.post("users/login", "{" + credentials + "}").status())
                .as("it was only asked")
                .isEqualTo(200);
        page.locator("#confirm-form button").click();
        assertThat(page.locator(".note--done")).isVisible();
        assertThat(page.locator("[data-testid=member-access]")).hasAttribute("data-locked", "true");
        assertThat(page.locator("[data-testid=audit-record][data-action='member.lock']"))
                .isVisible();
        assertThat(guest.post("users/login", "{" + credentials + "}").code()).isEqualTo("MEMBER_LOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void fitsANarrowScreen(String language) {
        Shopper shopper = Shopper.registered(shop);
        String order = shopper.preparedOrder(1, 1);
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");
        AdminPages admin = new AdminPages(CHROMIUM.person(360, 780), shop.url()).arriveAt("/admin");
        admin.open("/language?to=" + language + "&next=/admin");
        for (String path : List.of(
                "/admin",
                "/admin/products",
                "/admin/products/new",
                "/admin/products/1",
                "/admin/products/1/stock",
                "/admin/orders",
                "/admin/orders/" + order,
                "/admin/members",
                "/admin/members/1",
                "/admin/members/1/lock",
                "/admin/audit?source=users",
                "/admin/saga?paused=true",
                "/admin/dead-letters?state=",
                "/admin/topics")) {
            admin.open(path);
            PageLayout.fits(admin.page(), language + path.replaceAll("[^a-z]+", "-"));
        }
    }

    private AdminPages admin(String path) {
        return new AdminPages(CHROMIUM.person(1280, 900), shop.url()).arriveAt(path);
    }
}
