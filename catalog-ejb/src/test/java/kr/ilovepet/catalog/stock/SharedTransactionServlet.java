package kr.ilovepet.catalog.stock;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.catalog.domain.OrderLine;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.ProductRepository;
import kr.ilovepet.catalog.domain.Quantity;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.catalog.domain.VariantId;
import kr.ilovepet.catalog.product.QuoteService;
import kr.ilovepet.platform.security.CurrentCaller;

/**
 * Goes into the deployed catalog: does in one transaction what messages do that are handled together, while another
 * transaction takes out of stock all but one.
 */
@WebServlet("/api/shared-transaction")
public class SharedTransactionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long ADMIN = 2;

    @Resource
    private transient UserTransaction transaction;

    @Resource
    private transient ManagedExecutorService others;

    @Inject
    private transient QuoteService quotes;

    @Inject
    private transient OrderStockService stock;

    @EJB
    private transient StockAdjustmentService adjustments;

    @Inject
    private transient ProductRepository products;

    /**
     * Looks at a product by a quote ({@code look=quote}) or by loading it, has it sold down to one elsewhere, and then
     * decreases it by two and by one for two orders. Replies what those are told, separated by a blank.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long productId = Long.parseLong(request.getParameter("product"));
        String orderId = request.getParameter("order");
        boolean quote = request.getParameter("look").equals("quote");
        try {
            transaction.begin();
            String told;
            try {
                int seen = quote
                        ? quotes.quote(List.of(line(productId, 1)))
                                .lines()
                                .get(0)
                                .stock()
                        : products.find(productId).orElseThrow().stock();
                others.submit(() -> sell(productId, seen - 1)).get(10, TimeUnit.SECONDS);
                told = decrease(orderId + "-1", productId, 2) + " " + decrease(orderId + "-2", productId, 1) + " "
                        + decrease(orderId + "-3", productId, 1);
            } catch (Exception failed) {
                transaction.rollback();
                throw failed;
            }
            transaction.commit();
            response.getWriter().write(told);
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    /** Takes some away, as an admin. */
    private void sell(long productId, int quantity) {
        CurrentCaller.begin(OptionalLong.of(ADMIN), null);
        try {
            adjustments.change(productId, new StockAdjustment(-quantity, MovementReason.DAMAGED, null), ADMIN);
        } finally {
            CurrentCaller.end();
        }
    }

    private String decrease(String orderId, long productId, int quantity) {
        return stock.decrease(new OrderReference(orderId, "i"), 1, OrderLine.sum(List.of(line(productId, quantity))))
                .refusal()
                .map(StockRefusal::code)
                .map(Enum::name)
                .orElse("TAKEN");
    }

    private static OrderLine line(long productId, int quantity) {
        return new OrderLine(VariantId.defaultOf(productId), new Quantity(quantity));
    }
}
