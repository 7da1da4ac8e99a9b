package kr.ilovepet.storefront.admin.saga;

import java.util.Optional;
import kr.ilovepet.storefront.web.Address;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.Typed;

/**
 * What an admin wants to see in the saga window. Each list is leafed through by itself; all pages are counted from 0.
 *
 * @param attention page of what needs a person
 * @param resting   page of the orders that rest
 * @param payments  page of the payments that rest
 * @param live      whether the window renews itself
 */
public record SagaWindow(int attention, int resting, int payments, boolean live) {

    /** As it opens. */
    public static final SagaWindow FIRST = new SagaWindow(0, 0, 0, true);

    private static final String PATH = "/admin/saga";

    static SagaWindow of(String attention, String resting, String payments, String still) {
        return new SagaWindow(
                Typed.page(attention), Typed.page(resting), Typed.page(payments), !"true".equals(still));
    }

    /**
     * The address of the window that a form was sent from.
     *
     * @param back what the form says, perhaps null, perhaps hostile
     * @return empty when it was not sent from the window
     */
    public static Optional<String> sentFrom(String back) {
        String page = LocalPath.orHome(back);
        return page.equals(PATH) || page.startsWith(PATH + "?") ? Optional.of(page) : Optional.empty();
    }

    /** The window as it is, as an address of the shop. */
    public String address() {
        return Address.of(PATH)
                .with("attention", page(attention))
                .with("resting", page(resting))
                .with("payments", page(payments))
                .with("still", live ? "" : "true")
                .toString();
    }

    /** The address of the same window on another page of what needs a person. */
    public String attentionAt(int page) {
        return new SagaWindow(page, resting, payments, live).address();
    }

    /** The address of the same window on another page of the orders that rest. */
    public String restingAt(int page) {
        return new SagaWindow(attention, page, payments, live).address();
    }

    /** The address of the same window on another page of the payments that rest. */
    public String paymentsAt(int page) {
        return new SagaWindow(attention, resting, page, live).address();
    }

    /** The address of the same window, kept still if it renews itself, and the other way round. */
    public String turned() {
        return new SagaWindow(attention, resting, payments, !live).address();
    }

    private static String page(int page) {
        return page == 0 ? "" : Integer.toString(page);
    }
}
