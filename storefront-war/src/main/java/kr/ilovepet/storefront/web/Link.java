package kr.ilovepet.storefront.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path with a query that grows parameter by parameter. */
public final class Link {

    private final StringBuilder text;
    private char separator = '?';

    private Link(String path) {
        text = new StringBuilder(path);
    }

    /** The path alone. */
    public static Link of(String path) {
        return new Link(path);
    }

    /** The same with a parameter; one without a value is left out. */
    public Link with(String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append(separator)
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
