package kr.ilovepet.instance.listener;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the head of a request byte by byte and finds what two servers might read differently, or what no client of a
 * shop sends (RFC 9112, RFC 3986).
 */
final class HeadCheck {

    private static final String TARGET_SIGNS = "-._~!$&'()*+,=:@/";
    private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

    /** Decoded, these would split a path anew, end it, or begin the parameters of a segment. */
    private static final Pattern FORBIDDEN_CODES = Pattern.compile("(?i)%(?:[01][0-9a-f]|7f|2f|5c|3b)");

    /**
     * A segment that stands for this folder or the one above. Clients resolve them before they send; the container's
     * own resolving fails at "/admin/." and answers 200 without a word.
     */
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?i)/(?:\\.|%2e){1,2}(?:/|$)");

    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9.])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::([0-9]{1,5}))?");

    private static final int LAST_PORT = 65_535;

    /** The bytes of a head. */
    @FunctionalInterface
    interface Bytes {
        int at(int index);
    }

    private final Bytes bytes;
    private final int end;
    private int at;
    private String version = "";
    private String authority;
    private String host;
    private int hosts;
    private int lengths;
    private int encodings;

    private HeadCheck(Bytes bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /**
     * What is wrong with a head, for the client and the log; null when nothing is.
     *
     * @param from index of the method's first byte
     * @param end index behind the last byte that there is, at or behind the end of the head
     */
    static String violation(Bytes bytes, int from, int end) {
        return new HeadCheck(bytes, from, end).violation();
    }

    private String violation() {
        String line = line();
        String wrong = line == null ? "a line does not end with CR LF" : requestLine(line);
        while (wrong == null) {
            line = line();
            if (line == null) {
                return "a line does not end with CR LF";
            }
            if (line.isEmpty()) {
                return whole();
            }
            wrong = field(line);
        }
        return wrong;
    }

    /** The next line without its end; null where it does not end with CR LF. */
    private String line() {
        int from = at;
        while (at < end && bytes.at(at) != '\r' && bytes.at(at) != '\n') {
            at++;
        }
        if (at + 1 >= end || bytes.at(at) != '\r' || bytes.at(at + 1) != '\n') {
            return null;
        }
        byte[] line = new byte[at - from];
        for (int i = 0; i < line.length; i++) {
            line[i] = (byte) bytes.at(from + i);
        }
        at += 2;
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    private String requestLine(String line) {
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first <= 0 || last == first || line.indexOf(' ', first + 1) != last || !token(line, first)) {
            return "the first line is not METHOD TARGET VERSION";
        }
        if (line.startsWith("CONNECT ")) {
            return "this server is no proxy";
        }
        version = line.substring(last + 1);
        if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
            return "the version is not HTTP/1.1";
        }
        return target(line.substring(first + 1, last));
    }

    private String target(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (path.startsWith("http://") || path.startsWith("https://")) {
            int begin = path.indexOf("//") + 2;
            int slash = path.indexOf('/', begin);
            authority = path.substring(begin, slash < 0 ? path.length() : slash);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        return path.startsWith("/") || path.equals("*") ? path(path) : "the target is no path";
    }

    private static String path(String path) {
        for (int i = 0; i < path.length(); i++) {
            char sign = path.charAt(i);
            if (sign == '%') {
                if (i + 2 >= path.length() || !hex(path.charAt(i + 1)) || !hex(path.charAt(i + 2))) {
                    return "a percent sign in the path begins no code";
                }
            } else if (sign == ';') {
                return "the path has parameters";
            } else if (!alphanumeric(sign) && TARGET_SIGNS.indexOf(sign) < 0) {
                return "the path has a sign that has to be encoded";
            }
        }
        if (path.indexOf('%') >= 0 && FORBIDDEN_CODES.matcher(path).find()) {
            return "the path has a code that is not taken";
        }
        return DOT_SEGMENT.matcher(path).find() ? "the path has a dot segment" : null;
    }

    private String field(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0 || !token(line, colon)) {
            return "a header has no name, or one with other signs than those of names";
        }
        for (int i = colon + 1; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign < ' ' && sign != '\t' || sign == 0x7f) {
                return "a header has a control character";
            }
        }
        return switch (colon) {
            case 4, 14, 17 -> known(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1));
            default -> null;
        };
    }

    private String known(String name, String value) {
        return switch (name) {
            case "host" -> hosts++ > 0 ? "there are two Host headers" : host(value.strip());
            case "content-length" ->
                lengths++ > 0
                        ? "there are two Content-Length headers"
                        : value.strip().matches("[0-9]{1,18}") ? null : "the Content-Length is no number";
            case "transfer-encoding" ->
                encodings++ > 0 || !value.strip().equalsIgnoreCase("chunked")
                        ? "the Transfer-Encoding is not chunked"
                        : null;
            default -> null;
        };
    }

    private String host(String value) {
        host = value;
        Matcher name = HOST.matcher(value);
        return name.matches() && (name.group(1) == null || Integer.parseInt(name.group(1)) <= LAST_PORT)
                ? null
                : "the Host is no name of a host";
    }

    private String whole() {
        if (lengths > 0 && encodings > 0) {
            return "there are both Content-Length and Transfer-Encoding";
        }
        if (authority != null && !authority.equalsIgnoreCase(host)) {
            // The codec would take it for the Host, which nobody has looked at then.
            return "the Host is not that of the target";
        }
        if (version.equals("HTTP/1.0")) {
            return encodings > 0 ? "HTTP/1.0 has no Transfer-Encoding" : null;
        }
        return hosts == 0 ? "there is no Host header" : null;
    }

    private static boolean token(String line, int length) {
        for (int i = 0; i < length; i++) {
            if (!alphanumeric(line.charAt(i)) && TOKEN_SIGNS.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean alphanumeric(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
    }

    private static boolean hex(char sign) {
        return Character.digit(sign, 16) >= 0 && sign < 0x80;
    }
}
