package kr.ilovepet.instance.listener;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a request is answered before an application gets it; the answer closes the connection. */
enum Refusal {
    MALFORMED(400, "Bad Request", "MALFORMED_REQUEST", "The request is not well formed"),
    NO_TOKEN(401, "Unauthorized", "UNAUTHORIZED", "A token is needed here"),
    SLOW(408, "Request Timeout", "REQUEST_TIMEOUT", "The request did not arrive whole in time"),
    ADDRESS_TOO_LONG(414, "URI Too Long", "ADDRESS_TOO_LONG", "The address is longer than what is taken here"),
    HEADERS_TOO_LARGE(
            431,
            "Request Header Fields Too Large",
            "HEADERS_TOO_LARGE",
            "The headers, cookies among them, are larger than what is taken here"),
    TOO_LARGE(413, "Content Too Large", "BODY_TOO_LARGE", "The body is larger than what is taken here"),
    ENCODED(415, "Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE", "Bodies are taken without a content coding only"),
    BUSY(503, "Service Unavailable", "TOO_MANY_BODIES", "Too many requests are arriving; please try again"),
    STARTING(503, "Service Unavailable", "SERVICE_UNAVAILABLE", "This part of the shop is not there yet");

    private static final String RETRY_SECONDS = "5";

    /** Tells a gateway that it may send any request to another instance. */
    private static final String UNREAD = "\r\nX-Request-Unread: 1";

    private static final String PAGE = "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>%d</title></head>\n<body>\n%s\n</body></html>\n";

    private final int status;
    private final byte[] page;
    private final byte[] problem;

    Refusal(int status, String reason, String code, String detail) {
        this.status = status;
        this.page = response(status, reason, "text/html; charset=utf-8", page(status, code));
        this.problem = response(
                status,
                reason,
                "application/problem+json; charset=utf-8",
                "{\"type\":\"about:blank\",\"title\":\"" + reason + "\",\"status\":" + status + ",\"detail\":\""
                        + detail + "\",\"code\":\"" + code + "\"}");
    }

    int status() {
        return status;
    }

    /** The whole response, as a page for people or as a problem for programs. */
    byte[] response(boolean program) {
        return (program ? problem : page).clone();
    }

    /** In both languages, since nobody has asked for one yet: Korean first. */
    private static String page(int status, String code) {
        String texts = Stream.of(Locale.KOREAN, Locale.ENGLISH)
                .map(language -> "<p lang=\"" + language + "\">" + text(language, code) + "</p>")
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(Locale.KOREAN, status, texts);
    }

    private static String text(Locale language, String code) {
        return ResourceBundle.getBundle(
                        "kr.ilovepet.instance.listener.refusals", language, Refusal.class.getClassLoader())
                .getString(code);
    }

    private static byte[] response(int status, String reason, String type, String body) {
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 " + status + ' ' + reason + "\r\nContent-Type: " + type + "\r\nContent-Length: " + text.length
                        + "\r\nCache-Control: no-store\r\nContent-Security-Policy: default-src 'none'"
                        + "\r\nX-Content-Type-Options: nosniff\r\nConnection: close"
                        + (status == 503 ? "\r\nRetry-After: " + RETRY_SECONDS + UNREAD : "")
                        + (status == 401 ? "\r\nWWW-Authenticate: Bearer" : "")
                        + "\r\n\r\n";
        byte[] whole = new byte[head.length() + text.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, whole, 0, head.length());
        System.arraycopy(text, 0, whole, head.length(), text.length);
        return whole;
    }
}
