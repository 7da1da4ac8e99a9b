package kr.ilovepet.storefront.admin.saga;

import java.util.Optional;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * What the saga page shows. Each of its lists has a page number of its own, from 0.
 *
 * @param attention page of the orders that need a person
 * @param overdue page of the overdue commands
 * @param payments page of the unsettled payments
 * @param live whether the page refreshes itself
 */
public record SagaQuery(int attention, int overdue, int payments, boolean live) {

    /** The page as it opens. */
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
     * The address of the saga page that a form was submitted from.
     *
     * @param back the address in the form; null or anything else is possible
     * @return empty when it is no address of the saga page
     */
    public static Optional<String> sentFrom(String back) {
        String page = LocalPath.orHome(back);
        return page.equals(PATH) || page.startsWith(PATH + "?") ? Optional.of(page) : Optional.empty();
    }

    /** The address of this page. */
    public String address() {
        return Link.of(PATH)
                .with("attention", page(attention))
                .with("overdue", page(overdue))
                .with("payments", page(payments))
                .with("paused", live ? "" : "true")
                .toString();
    }

    /** The address with another page of the orders that need a person. */
    public String attentionAt(int page) {
        return new SagaQuery(page, overdue, payments, live).address();
    }

    /** The address with another page of the overdue commands. */
    public String overdueAt(int page) {
        return new SagaQuery(attention, page, payments, live).address();
    }

    /** The address with another page of the unsettled payments. */
    public String paymentsAt(int page) {
        return new SagaQuery(attention, overdue, page, live).address();
    }

    /** The address with refreshing paused if it is on, and the other way round. */
    public String toggled() {
        return new SagaQuery(attention, overdue, payments, !live).address();
    }

    private static String page(int page) {
        return page == 0 ? "" : Integer.toString(page);
    }
}
