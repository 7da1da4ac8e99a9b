package kr.ilovepet.shop.attack;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks in a page, as a browser reads it, for what an input must not bring in: elements and attributes of its own,
 * handlers, and addresses that are scripts. The shop's pages have no handlers and no scripts between tags.
 */
final class LiveHtml {

    private static final Pattern TAG = Pattern.compile(
            "<([a-zA-Z][^\\s/>]*)((?:[\\s/]+(?:[^\\s\"'>/=]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?)?)*)\\s*/?>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script[^>]*>[^<]*" + Judge.MARK, Pattern.CASE_INSENSITIVE);

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "hx-get", "hx-post");

    private LiveHtml() {}

    /** What of the mark is alive in the page; empty when nothing is. */
    static Optional<String> in(String page) {
        Matcher script = INLINE_SCRIPT.matcher(page);
        if (script.find()) {
            return Optional.of(script.group());
        }
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            if (tag.group(1).contains(Judge.MARK) || hasLiveAttribute(tag.group(2))) {
                return Optional.of(tag.group());
            }
        }
        return Optional.empty();
    }

    private static boolean hasLiveAttribute(String attributes) {
        return ATTRIBUTE.matcher(attributes).results().anyMatch(attribute -> {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            String value = value(attribute.group(2), attribute.group(3), attribute.group(4));
            return name.startsWith("on")
                    || name.contains(Judge.MARK)
                    || ADDRESSES.contains(name)
                            && value.strip().toLowerCase(Locale.ROOT).matches("(?s)(?:javascript|data|vbscript):.*");
        });
    }

    private static String value(String... quoted) {
        for (String value : quoted) {
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
