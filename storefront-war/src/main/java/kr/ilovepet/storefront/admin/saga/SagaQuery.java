package kr.ilovepet.storefront.admin.saga;

import java.util.Optional;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * What an admin wants to see in the saga window. Each list is leafed through by itself; all pages are counted from 0.
 *
 * @param attention page of what needs a person
 * @param overdue page of the orders that rest
 * @param payments page of the payments that rest
 * @param live whether the window renews itself
 */
public record SagaQuery(int attention, int overdue, int payments, boolean live) {

    /** As it opens. */
    public static final SagaQuery FIRST = new SagaQuery(0, 0, 0, true);

    private static final String PATH = "/admin/saga";

    static SagaQuery of(String attention, String overdue, String payments, String paused) {
        return new SagaQuery(
                SubmittedValues.page(attention),
                SubmittedValues.page(overdue),
                SubmittedValues.page(payments),
                !"true".equals(paused));
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
        return Link.of(PATH)
                .with("attention", page(attention))
                .with("overdue", page(overdue))
                .with("payments", page(payments))
                .with("paused", live ? "" : "true")
                .toString();
    }

    /** The address of the same window on another page of what needs a person. */
    public String attentionAt(int page) {
        return new SagaQuery(page, overdue, payments, live).address();
    }

    /** The address of the same window on another page of the orders that rest. */
    public String overdueAt(int page) {
        return new SagaQuery(attention, page, payments, live).address();
    }

    /** The address of the same window on another page of the payments that rest. */
    public String paymentsAt(int page) {
        return new SagaQuery(attention, overdue, page, live).address();
    }

    /** The address of the same window, kept paused if it renews itself, and the other way round. */
    public String toggled() {
        return new SagaQuery(attention, overdue, payments, !live).address();
    }

    private static String page(int page) {
        return page == 0 ? "" : Integer.toString(page);
    }
}
