package kr.ilovepet.shop.buyer;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import kr.ilovepet.stack.test.ShopUnderTest;
import kr.ilovepet.test.Api;

/**
 * A buyer who uses the shop's pages, with forms and without scripts. What goes wrong is looked at, and then tried again
 * as a person does: pressed once more, or opened anew. Everything that looks like an error is noted.
 */
public final class PageBuyer implements Buyer {

    private static final String PASSWORD = "a long enough phrase";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PRODUCTS = 60;
    private static final Set<String> PREPARING = Set.of("", "CREATED", "VALIDATION_SUCCESS");
    private static final Set<String> PAYING = Set.of("", "DECREASE_STOCK", "PAYMENT_PENDING");

    private final Visitor visitor;
    private final Api sandbox;
    private final Sightings sightings;
    private final String email = "p-" + UUID.randomUUID() + "@ilovepet.example";

    private PageBuyer(ShopUnderTest shop, Sightings sightings) {
        this.visitor = new Visitor(shop.url());
        this.sandbox = Api.guest(shop.tossUrl().resolve("/sandbox/"));
        this.sightings = sightings;
    }

    /** Somebody new, who registers; notes there what looks like an error. */
    public static PageBuyer registered(ShopUnderTest shop, Sightings sightings) {
        PageBuyer buyer = new PageBuyer(shop, sightings);
        buyer.until(
                "register",
                () -> buyer.press(
                        "register",
                        buyer.formOf("/register", "register-form")
                                .with("email", buyer.email)
                                .with("name", "Tester")
                                .with("password", PASSWORD)),
                page -> page.has("logout-form"));
        return buyer;
    }

    @Override
    public String order(long product, long another) {
        until("empty the cart", this::withoutGoods, page -> page.has("cart-empty"));
        Page review = until(
                "go to the checkout",
                () -> toTheCheckout(product, another),
                page -> page.form("checkout-form").isPresent());
        PageForm[] form = {review.form("checkout-form").orElseThrow()};
        Page placed = until(
                "place the order",
                () -> {
                    Page answer = press("place the order", form[0]);
                    answer.form("checkout-form").ifPresent(asksAgain -> form[0] = asksAgain);
                    return answer;
                },
                page -> page.path().matches("/orders(?:/[0-9]+(?:/pay)?)?"));
        return placed.path().equals("/orders") ? newest(placed) : placed.path().replaceAll("[^0-9]", "");
    }

    @Override
    public void goOn(String order, Wish wish) {
        Page page = watch("wait until it can be paid", "/orders/" + order + "/pay", PREPARING);
        if (!page.has("toss-pay") || wish == Wish.ABANDON) {
            return;
        }
        if (wish == Wish.CANCEL_UNPAID) {
            cancel(order);
            return;
        }
        String way =
                backFromToss(page, wish == Wish.PAY_WITH_A_REFUSED_CARD ? ",\"refusal\":\"REJECT_CARD_PAYMENT\"" : "");
        until(
                "come back from the payment",
                () -> open("come back from the payment", way),
                paid -> paid.path().equals("/orders/" + order) && paid.has("order-status"));
        if (wish == Wish.PAY_AND_GIVE_BACK
                && state(watch("wait for the payment", "/orders/" + order, PAYING))
                        .equals("CONFIRMED")) {
            cancel(order);
        }
    }

    /** Looks at some pages, and puts something into the cart and out of it again; orders nothing. */
    public void lookAround() {
        once("look at the home page", () -> open("look at the home page", "/"));
        once("look at a list", () -> open("look at a list", "/products?category=toys&sort=price"));
        once("put something into the cart", () -> {
            add(1 + ThreadLocalRandom.current().nextInt(PRODUCTS));
            return open("look at the cart", "/cart");
        });
        once("change a quantity", () -> {
            Page cart = open("look at the cart", "/cart");
            return cart.removals().size() == 1 && cart.form("cart-form").isPresent()
                    ? press("change a quantity", cart.form("cart-form").get().with("quantity", "2"))
                    : cart;
        });
        once("look at my orders", () -> open("look at my orders", "/orders"));
        once("empty the cart", this::withoutGoods);
    }

    private void cancel(String order) {
        String address = "/orders/" + order + "/cancel";
        until(
                "cancel the order",
                () -> {
                    Page asks = open("cancel the order", address);
                    return asks.form("cancel-form").isEmpty()
                            ? asks
                            : press(
                                    "cancel the order",
                                    asks.form("cancel-form")
                                            .get()
                                            .with("reason", "OTHER")
                                            .with("detail", "\"두 마리\" 다 <싫어해요> & 저도요"));
                },
                page -> page.has("order-status"));
    }

    /** Follows the page of an order, which loads itself again, until the order has left these states. */
    private Page watch(String doing, String address, Set<String> states) {
        String[] next = {address};
        return until(
                doing,
                () -> {
                    Page page = open(doing, next[0]);
                    next[0] = page.next().orElse(address);
                    return page;
                },
                page -> !states.contains(state(page)));
    }

    private static String state(Page page) {
        return page.attribute("order-status", "data-status");
    }

    /** Authenticates the payment as in Toss's window; gives the address to which Toss then leads. */
    private String backFromToss(Page pay, String refusal) {
        String order = pay.attribute("toss-pay", "data-order-id");
        String amount = pay.attribute("toss-pay", "data-amount");
        String payment = "{\"orderId\":\"%s\",\"amount\":%s%s}".formatted(order, amount, refusal);
        String key = ApiBuyer.persist(() -> sandbox.post("authorize", payment)).text("paymentKey");
        return pay.attribute("toss-pay", "data-success-url") + "?paymentKey=" + key + "&orderId=" + order + "&amount="
                + amount;
    }

    private Page withoutGoods() throws IOException {
        Page cart = open("empty the cart", "/cart");
        while (!cart.removals().isEmpty() && cart.form("cart-remove").isPresent()) {
            cart = press(
                    "empty the cart",
                    cart.form("cart-remove").get().sentTo(cart.removals().get(0)));
        }
        return cart;
    }

    private Page toTheCheckout(long product, long another) throws IOException {
        Page cart = open("look at the cart", "/cart");
        if (cart.has("cart-empty")) {
            add(product);
            add(another);
            cart = open("look at the cart", "/cart");
        }
        return cart.form("cart-form").isEmpty()
                ? cart
                : press("go to the checkout", cart.form("cart-form").get().with("next", "checkout"));
    }

    private void add(long product) throws IOException {
        Page page = open("look at a product", "/products/" + product);
        if (page.form("add-to-cart-form").isPresent()) {
            press("put something into the cart", page.form("add-to-cart-form").get());
        }
    }

    private PageForm formOf(String address, String id) throws IOException {
        return open("open a form", address).form(id).orElseThrow(() -> new IOException("no form at " + address));
    }

    private static String newest(Page orders) {
        return orders.html().replaceFirst("(?s).*?data-order-id=\"([0-9]+)\".*", "$1");
    }

    private Page open(String doing, String address) throws IOException {
        return signedIn(doing, seen(doing, visitor.get(address), List.of()));
    }

    private Page press(String doing, PageForm form) throws IOException {
        List<PageForm.Field> typed = form.fields().stream()
                .filter(field ->
                        Set.of("quantity", "reason", "detail", "email", "name").contains(field.name()))
                .toList();
        return signedIn(doing, seen(doing, visitor.submit(form), typed));
    }

    /** Signs in where that is asked for, and goes on with a form that waited for it. */
    private Page signedIn(String doing, Page page) throws IOException {
        Page now = page;
        if (now.form("login-form").isPresent()) {
            if (now.status() < 400) {
                sightings.add(new Sighting(doing, now.status(), "please sign in", true, List.of()));
            }
            PageForm login = now.form("login-form").get().with("email", email).with("password", PASSWORD);
            now = seen("sign in again", visitor.submit(login), List.of());
        }
        return now.form("form-again").isPresent()
                ? seen(doing, visitor.submit(now.form("form-again").get()), List.of())
                : now;
    }

    private Page seen(String doing, Page page, List<PageForm.Field> typed) {
        sightings.look(doing, page, typed);
        return page;
    }

    private void once(String doing, Step step) {
        try {
            step.take();
        } catch (IOException noAnswer) {
            sightings.add(Sighting.noConnection(doing));
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    /** Tries a step again and again until it has led to such a page. */
    private Page until(String doing, Step step, Predicate<Page> reached) {
        Instant end = Instant.now().plus(PATIENCE);
        Page last = null;
        while (Instant.now().isBefore(end)) {
            try {
                last = step.take();
                if (reached.test(last)) {
                    return last;
                }
            } catch (IOException noAnswer) {
                sightings.add(Sighting.noConnection(doing));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("A shopper could not " + doing + "; the last page was " + last);
    }

    /** Something that a person does, and the page that it leads to. */
    @FunctionalInterface
    private interface Step {
        Page take() throws IOException;
    }
}
