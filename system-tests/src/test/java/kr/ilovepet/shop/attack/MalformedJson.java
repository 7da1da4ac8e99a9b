package kr.ilovepet.shop.attack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies, by what is wrong with them, that a reader of JSON must not take for the good one. */
final class MalformedJson {

    private MalformedJson() {}

    /** Made from a good body. */
    static Map<String, byte[]> bodies(String good) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a blank", " ");
        texts.put("null", "null");
        texts.put("a list", "[]");
        texts.put("a list of bodies", "[" + good + "]");
        texts.put("a number", "1");
        texts.put("a text", "\"x\"");
        texts.put("a body as a text", Bodies.quoted(good));
        texts.put("an opening brace", "{");
        texts.put("a closing brace", "}");
        texts.put("braces that do not fit", "{]");
        texts.put("half a body", good.substring(0, good.length() / 2));
        texts.put("a body without its end", good.substring(0, good.length() - 1));
        texts.put("a body and a sign", good + "x");
        texts.put("a body and a brace", good + "}");
        texts.put("two bodies", good + good);
        texts.put("two bodies on two lines", good + "\n" + good);
        texts.put("a field twice", good.replaceFirst("^\\{(\"[^\"]+\":)", "{$1null,$1"));
        texts.put("a comma too many", good.replaceFirst("}$", ",}"));
        texts.put("single quotes", good.replace('"', '\''));
        texts.put("names without quotes", good.replaceAll("\"([a-zA-Z]+)\":", "$1:"));
        texts.put("a comment", "/* x */" + good);
        texts.put("a comment to the end", good + "// x");
        texts.put("a function", "x(" + good + ")");
        texts.put("NUL in front", "\u0000" + good);
        texts.put("NUL behind", good + "\u0000");
        texts.put(
                "a control in a text",
                good.replaceFirst("\"text\"", "\"te\u0001xt\"").concat(good.contains("\"text\"") ? "" : "\u0001"));
        texts.put("lists in lists", "[".repeat(30_000));
        texts.put("objects in objects", "{\"a\":".repeat(10_000));
        texts.put(
                "lists in a field",
                good.replaceFirst("^\\{(\"[^\"]+\":)", "{$1" + "[".repeat(2_000) + "]".repeat(2_000) + ",\"zz\":"));
        texts.put("a number of 20,000 digits", "{\"zz\":" + "9".repeat(20_000) + "}");
        texts.put("a field of 60 KB", "{\"zz\":\"" + "x".repeat(60_000) + "\"}");
        texts.put("a name of 60 KB", "{\"" + "x".repeat(60_000) + "\":1}");
        texts.put("10,000 fields", manyFields());
        texts.put("70 KB", "{\"zz\":\"" + "x".repeat(70_000) + "\"}");
        texts.put("2 MB", "{\"zz\":\"" + "x".repeat(2_000_000) + "\"}");
        texts.put("a form", "a=1&b=2");
        texts.put("XML", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        texts.forEach((what, text) -> bodies.put(what, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("a byte that is no UTF-8", "{\"zz\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1));
        for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE")) {
            bodies.put("a body in " + charset, good.getBytes(Charset.forName(charset)));
        }
        return bodies;
    }

    private static String manyFields() {
        StringBuilder fields = new StringBuilder("{\"f0\":0");
        for (int i = 1; i < 10_000; i++) {
            fields.append(",\"f").append(i).append("\":0");
        }
        return fields.append('}').toString();
    }

    /** Media types that are not JSON's, with a body that is good. */
    static Map<String, byte[]> types(String good) {
        Map<String, byte[]> typed = new LinkedHashMap<>();
        for (String type : List.of(
                "text/plain",
                "text/html",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data;boundary=x",
                "application/octet-stream",
                "image/png",
                "application/json-seq",
                "application/x-java-serialized-object",
                "nonsense",
                "application/",
                "/json",
                "application/json/x",
                "application json")) {
            typed.put(type, good.getBytes(StandardCharsets.UTF_8));
        }
        return typed;
    }
}
