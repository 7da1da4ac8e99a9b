package kr.ilovepet.toss.sandbox.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.toss.sandbox.resource.Resources;

/** An HTML file with {@code {{name}}} (escaped) and {@code {{{name}}}} (HTML made by another template). */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String html;

    public Template(String resource) {
        this.html = Resources.text(resource);
    }

    /**
     * Fills the places in.
     *
     * @throws IllegalArgumentException when a place has no value
     */
    public String fill(Map<String, String> values) {
        return PLACE.matcher(html)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1) != null
                                ? value(values, place.group(1))
                                : escape(value(values, place.group(2)))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for " + name);
        }
        return value;
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
