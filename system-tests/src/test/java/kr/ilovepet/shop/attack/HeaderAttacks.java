package kr.ilovepet.shop.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Headers with something else in them than they should have. */
final class HeaderAttacks {

    private static final int SHARE = 300;

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Charset",
            "Accept-Encoding",
            "Cookie",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Referer",
            "User-Agent",
            "Origin",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "Forwarded",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-Cart-Id",
            "Idempotency-Key",
            "traceparent",
            "tracestate",
            "HX-Request",
            "HX-Current-URL",
            "HX-Target",
            "Content-Type",
            "Expect",
            "Upgrade",
            "TE",
            "Via",
            "Content-Encoding",
            "Content-Length",
            "Sec-Fetch-Site",
            "Proxy",
            "Host");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            ",",
            ";",
            "=",
            "*",
            "*/*;q=nonsense",
            "text/html;q=1e400",
            "application/json;charset=utf-7",
            "text/html;charset=\"",
            "/".repeat(100),
            "a/b/c",
            "-1",
            "99999999999999999999",
            "NaN",
            "bytes=0-0,1-1,2-2,3-3,4-4,5-5",
            "bytes=9999999999999999999-",
            "bytes=-0",
            "bytes=" + "0-,".repeat(500) + "0-",
            "Thu, 99 Foo 9999 99:99:99 GMT",
            "\"" + "a".repeat(3_000) + "\"",
            "W/\"ilp7331\", \"x\", *",
            "xx-YY-zz-" + "a".repeat(200),
            "ko;q=0.0000000001,en;q=2",
            "\u00e9\u00ff",
            "\ud83d\ude00",
            "\u0000",
            "\u0007\u001b[2J",
            "\t",
            "' or 1=1 -- ",
            "<script>ilp7331</script>",
            "\"><img src=x onerror=ilp7331>",
            "${7331*7}",
            "[[${7331*7}]]",
            "__${7331*7}__::.x",
            "${jndi:ldap://127.0.0.1:1/a}",
            "../../../../etc/passwd",
            "//evil.example",
            "evil.example",
            "http://evil.example/",
            "127.0.0.1",
            "::1, 10.0.0.1",
            "for=\"[::1]:80\";host=evil.example",
            "/admin",
            "DELETE",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "00-" + "a".repeat(500),
            "100-continue",
            "200-maybe",
            "h2c",
            "websocket",
            "gzip",
            "gzip, gzip, gzip, br;q=1",
            "form=" + "a".repeat(3_000),
            "form=; form=x; form=y; shop-session=; shop-session=x",
            "a=b; ".repeat(500),
            "$Version=1; form=x; $Path=/",
            "x".repeat(7_500),
            "x".repeat(60_000));

    private HeaderAttacks() {}

    static void odd(Attack attack) throws Exception {
        List<Input> inputs = new ArrayList<>();
        for (String address : List.of("/", "/products/1", "/login", "/api/products", "/api/cart")) {
            for (String name : NAMES) {
                for (String value : VALUES) {
                    inputs.add(new Input("an odd " + name, Request.get(address).with(name, value), Expected.anyEnd()));
                }
            }
        }
        for (int count : List.of(50, 99, 101, 500, 5_000)) {
            Request many = Request.get("/");
            for (int i = 0; i < count; i++) {
                many = many.with("X-" + i, "a");
            }
            inputs.add(new Input(count + " headers", many, Expected.anyEnd()));
        }
        attack.send(inputs, SHARE);
        attack.send(addressesOfThePageBefore(), SHARE);
    }

    /** What the answer leads back to: read of a form that is refused, and of a part of a page that asks to sign in. */
    private static List<Input> addressesOfThePageBefore() {
        List<Input> inputs = new ArrayList<>();
        for (String value : VALUES) {
            Request form = Request.of("POST", "/cart").with("Referer", value).form(Map.of("quantity", "1"));
            Request part = Request.get("/orders").with("HX-Request", "true").with("HX-Current-URL", value);
            inputs.add(new Input("a form with an odd Referer", form, Expected.anyEnd()));
            inputs.add(new Input("a part of a page with an odd HX-Current-URL", part, Expected.anyEnd()));
        }
        return inputs;
    }
}
