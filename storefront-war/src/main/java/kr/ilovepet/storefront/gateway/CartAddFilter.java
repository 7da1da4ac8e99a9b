package kr.ilovepet.storefront.gateway;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.platform.limit.Limits;
import kr.ilovepet.platform.limit.Refusal;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.address.ClientAddress;
import kr.ilovepet.storefront.address.RequestLimit;
import kr.ilovepet.storefront.catalog.CatalogClient;
import kr.ilovepet.storefront.catalog.Product;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/**
 * Tells the order service how many of a product are in stock that somebody adds to a cart over the API, and refuses
 * what is not sold: carts know no products, and services do not call each other. While catalog is unavailable, carts
 * take what they are told.
 */
@WebFilter(
        urlPatterns = {"/api/cart/items/*", "/order-service/*"},
        asyncSupported = true)
public class CartAddFilter extends HttpFilter {

    private static final Pattern ADD = Pattern.compile("(?:/order-service)?/api/cart/items/([1-9][0-9]{0,17})/?");
    private static final Logger LOG = Logger.getLogger(CartAddFilter.class.getName());

    @Inject
    private transient CatalogClient catalog;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    private transient RequestLimit limit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher add = ADD.matcher(request.getRequestURI());
        if (!request.getMethod().equals("POST") || !add.matches()) {
            chain.doFilter(new StockHeader(request, Map.of()), response);
            return;
        }
        Optional<Refusal> refusal = limit.count(request);
        if (refusal.isPresent()) {
            respond(response, Limits.problem(refusal.get()));
            return;
        }
        Product product;
        try {
            long productId = Long.parseLong(add.group(1));
            product = catalog.known(List.of(productId), asker(request)).get(productId);
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "Something is put into a cart unseen: {0}", unavailable.getMessage());
            chain.doFilter(new StockHeader(request, Map.of()), response);
            return;
        }
        if (product != null && product.sold()) {
            Map<String, String> stock = Map.of(StockHeader.NAME, Integer.toString(product.stock()));
            chain.doFilter(new StockHeader(request, stock), response);
            return;
        }
        respond(
                response,
                product == null
                        ? Problem.notFound("There is no such product")
                        : Problem.of(404, "WITHDRAWN", "The product is not sold any more"));
    }

    private static void respond(HttpServletResponse response, Problem problem) throws IOException {
        GatewayResponse answer = GatewayResponse.of(problem);
        if (!ResponseWriter.writtenAtOnce(response, answer)) {
            response.getOutputStream().write(answer.body());
        }
    }

    private CallerContext asker(HttpServletRequest request) {
        return new CallerContext(null, Locale.ROOT, addresses.of(request), Trace.current());
    }
}
