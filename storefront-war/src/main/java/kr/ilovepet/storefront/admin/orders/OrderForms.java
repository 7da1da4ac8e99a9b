package kr.ilovepet.storefront.admin.orders;

import kr.ilovepet.storefront.form.WebForm;

/**
 * The forms on the page of an order: at most one of them was submitted, the others are new.
 *
 * @param submitted the one that was submitted; null for none
 */
public record OrderForms(WebForm submitted) {

    public CancelOrderForm cancel() {
        return submitted instanceof CancelOrderForm form ? form : new CancelOrderForm();
    }

    public RefundForm refund() {
        return submitted instanceof RefundForm form ? form : new RefundForm();
    }

    public RestockForm restock() {
        return submitted instanceof RestockForm form ? form : new RestockForm();
    }

    /** The form that says what became of one of the refunds. */
    public RefundOutcomeForm outcome(String cancelRequestId) {
        return submitted instanceof RefundOutcomeForm form && cancelRequestId.equals(form.cancelRequestId())
                ? form
                : new RefundOutcomeForm();
    }

    /** The form that resolves one of the reasons for attention. */
    public ResolveAttentionForm resolve(String reason) {
        return submitted instanceof ResolveAttentionForm form && reason.equals(form.reason())
                ? form
                : new ResolveAttentionForm();
    }
}
