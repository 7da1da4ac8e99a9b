package kr.ilovepet.shop.buyer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the markup that the shop's templates make: tags whose attributes stand in double quotes. */
final class Html {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Html() {}

    /** The value of an attribute in what stands between a tag's name and its end; null where it is not there. */
    static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("(?:^|\\s)" + Pattern.quote(name) + "=\"([^\"]*)\"")
                .matcher(tag);
        return attribute.find() ? plain(attribute.group(1)) : null;
    }

    /** What somebody reads of a piece of markup. */
    static String text(String markup) {
        return plain(TAG.matcher(markup).replaceAll(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String plain(String escaped) {
        return escaped.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
