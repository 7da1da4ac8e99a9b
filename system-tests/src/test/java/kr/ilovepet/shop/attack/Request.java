package kr.ilovepet.shop.attack;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire; nothing is checked, corrected or added but {@code Host}, {@code Content-Length}
 * and {@code Connection: close}.
 *
 * @param method as sent
 * @param target as sent: path and query
 * @param headers whole lines without their end
 * @param body empty for none
 */
record Request(String method, String target, List<String> headers, byte[] body) {

    static Request get(String target) {
        return of("GET", target);
    }

    static Request of(String method, String target) {
        return new Request(method, target, List.of(), new byte[0]);
    }

    /** With one more header, or the same once more. */
    Request with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new Request(method, target, more, body);
    }

    Request with(Map<String, String> named) {
        Request request = this;
        for (Map.Entry<String, String> header : named.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        return request;
    }

    /** With a body of this type. */
    Request with(String type, byte[] content) {
        return new Request(method, target, headers, content).with("Content-Type", type);
    }

    Request json(String json) {
        return with("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** With a form's fields, percent-encoded here. */
    Request form(Map<String, String> fields) {
        return with("application/x-www-form-urlencoded", encoded(fields).getBytes(StandardCharsets.US_ASCII));
    }

    /** Fields as a form or a query writes them. */
    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The bytes; characters of the head above U+00FF are sent as UTF-8, which is what a careless client does. */
    byte[] bytes(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5))) {
            head.append("Host: ").append(host).append("\r\n");
        }
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0
                && headers.stream().noneMatch(line -> line.regionMatches(true, 0, "Content-Length", 0, 14))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(body);
        return whole.toByteArray();
    }
}
