package kr.ilovepet.storefront.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** A request whose header with the stock is the gateway's own, whatever its client has sent. */
final class StockHeader extends HttpServletRequestWrapper {

    /** The name of the header. */
    static final String NAME = "X-Stock";

    private final Map<String, String> own;

    /** @param own the header by its name; empty for none */
    StockHeader(HttpServletRequest request, Map<String, String> own) {
        super(request);
        this.own = own;
    }

    @Override
    public String getHeader(String name) {
        return NAME.equalsIgnoreCase(name) ? own.get(NAME) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return NAME.equalsIgnoreCase(name) ? Collections.enumeration(own.values()) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.removeIf(NAME::equalsIgnoreCase);
        names.addAll(own.keySet());
        return Collections.enumeration(names);
    }
}
