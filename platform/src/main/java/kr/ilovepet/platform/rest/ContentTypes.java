package kr.ilovepet.platform.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which media types a request may name for its body. */
public final class ContentTypes {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /** RFC 9110, 8.3.1 and 5.6.6. */
    private static final Pattern PARAMETER =
            Pattern.compile("[ \\t]*;[ \\t]*(?:(" + TOKEN + ")=(?:(" + TOKEN + ")|\"((?:[^\"\\\\]|\\\\.)*)\"))?");

    private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN);
    private static final int LONGEST = 300;

    private ContentTypes() {}

    /**
     * Whether a body of this type can be read as text: the type is well-formed, and if it names a character set, that
     * is UTF-8, or ASCII, which is a part of it. All requests of this shop are in UTF-8, and a container that is told
     * of a set that it does not know fails.
     *
     * @param contentType the header; null where there is none, which is well
     */
    public static boolean readable(String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        Matcher type = TYPE.matcher(contentType);
        if (contentType.length() > LONGEST || !type.lookingAt()) {
            return false;
        }
        Matcher parameter = PARAMETER.matcher(contentType);
        int end = type.end();
        int charsets = 0;
        while (end < contentType.stripTrailing().length()) {
            if (!parameter.find(end) || parameter.start() != end) {
                return false;
            }
            if ("charset".equalsIgnoreCase(parameter.group(1))) {
                String charset = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
                if (++charsets > 1 || !charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("us-ascii")) {
                    return false;
                }
            }
            end = parameter.end();
        }
        return true;
    }
}
