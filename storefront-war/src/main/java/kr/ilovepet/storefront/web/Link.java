package kr.ilovepet.storefront.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.Map;

/** An address of the shop or of a service: a path with a query from which parameters without a value are left out. */
public final class Link {

    private final UriBuilder address;

    /** The values stand in for templates, so that braces in what somebody typed mean nothing. */
    private final Map<String, Object> values = new HashMap<>();

    private Link(String path) {
        address = UriBuilder.fromPath(path);
    }

    /** An address without parameters. */
    public static Link of(String path) {
        return new Link(path);
    }

    /** The same with a parameter; one whose value is null or empty is left out. */
    public Link with(String name, Object value) {
        return value == null || value.toString().isEmpty() ? this : withEmpty(name, value);
    }

    /** The same with a parameter that is there even if its value is empty. */
    public Link withEmpty(String name, Object value) {
        address.queryParam(name, "{" + name + "}");
        values.put(name, value);
        return this;
    }

    @Override
    public String toString() {
        return address.buildFromMap(values).toString();
    }
}
