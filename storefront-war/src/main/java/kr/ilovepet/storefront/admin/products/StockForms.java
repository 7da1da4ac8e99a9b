package kr.ilovepet.storefront.admin.products;

import kr.ilovepet.storefront.form.WebForm;

/**
 * The forms on the page of a stock: at most one of them was submitted, the others are new.
 *
 * @param submitted the one that was submitted; null for none
 */
public record StockForms(WebForm submitted) {

    public ReceiveStockForm receive() {
        return submitted instanceof ReceiveStockForm form ? form : new ReceiveStockForm();
    }

    public CorrectStockForm correct() {
        return submitted instanceof CorrectStockForm form ? form : new CorrectStockForm();
    }

    public CountStockForm count() {
        return submitted instanceof CountStockForm form ? form : new CountStockForm();
    }
}
