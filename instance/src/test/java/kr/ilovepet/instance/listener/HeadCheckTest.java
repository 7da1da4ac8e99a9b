package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are written with {@code |} for CR LF. */
class HeadCheckTest {

    private static final String HOST = "|Host: shop.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: shop.example||",
                "GET / HTTP/1.1|host: 127.0.0.1:8000|Accept: */*||",
                "GET / HTTP/1.1|Host: [::1]:8000||",
                "GET / HTTP/1.0||",
                "OPTIONS * HTTP/1.1|Host: shop.example||",
                "GET http://shop.example/products?query=a;b HTTP/1.1|Host: shop.example||",
                "GET /.well-known/a..b/.../c.?back=/../x HTTP/1.1|Host: shop.example||",
                "GET https://Shop.example:443?page=2 HTTP/1.1|Host: shop.example:443||",
                "GET /products?query=%EC%82%AC%EB%A3%8C&%zz HTTP/1.1|Host: shop.example||",
                "GET /.well-known/a..b/.../c. HTTP/1.1|Host: a||",
                "GET /%EC%82%AC~(a)!$&'*+,=:@/b_c-d.e HTTP/1.1|Host: a||",
                "POST /login HTTP/1.1|Host: a|Content-Length: 12||body with\nlines",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: Chunked||",
                "GET / HTTP/1.1|Host: a|X-Empty:|X-Text: \ttab and \u00e9||GET /next"
            })
    void passesWhatClientsSend(String head) {
        assertThat(violation(head)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: a\nX: b||",
                "GET / HTTP/1.1\nHost: a||",
                "GET / HTTP/1.1|Host: a|\n",
                "GET / HTTP/1.1|Host: a\rX: b||",
                "GET / HTTP/1.1|Host: a|X: a\u0000b||",
                "GET / HTTP/1.1|Host: a|X: a| folded||",
                "GET / HTTP/1.1|Host : a||",
                "GET / HTTP/1.1|Host: a|: b||",
                "GET / HTTP/1.1|Host: a|no colon||"
            })
    void refusesLinesThatTwoServersReadDifferently(String head) {
        assertThat(violation(head)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /admin/. HTTP/1.1",
                "GET /./admin HTTP/1.1",
                "GET /.. HTTP/1.1",
                "GET /css/../admin?a=b HTTP/1.1",
                "GET /css/%2e%2E/admin HTTP/1.1",
                "GET /css/.%2e HTTP/1.1",
                "GET http://shop.example/css/../admin HTTP/1.1",
                "GET /;shop-session=abc HTTP/1.1",
                "GET /products;a=b/1 HTTP/1.1",
                "GET /%3Bshop-session=abc HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /% HTTP/1.1",
                "GET /%0a HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /a%2Fb HTTP/1.1",
                "GET /a%5cb HTTP/1.1",
                "GET /a\\b HTTP/1.1",
                "GET /admin/. HTTP/1.1",
                "GET /admin/.. HTTP/1.1",
                "GET /products/../admin HTTP/1.1",
                "GET /products/%2E./admin HTTP/1.1",
                "GET http://shop.example/. HTTP/1.1",
                "GET /<script> HTTP/1.1",
                "GET /\u00e9 HTTP/1.1",
                "GET products HTTP/1.1",
                "GET  / HTTP/1.1",
                "GET / HTTP/1.1 ",
                "GET /a b HTTP/1.1",
                "GET /",
                "GET / HTTP/2.0",
                "GET / HTTP/1.2",
                "G(T / HTTP/1.1",
                "CONNECT / HTTP/1.1",
                "CONNECT shop.example:443 HTTP/1.1"
            })
    void refusesTargetsThatAreNone(String line) {
        assertThat(violation(line + HOST + "||")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: */*",
                "Host: a|Host: a",
                "Host:",
                "Host: a b",
                "Host: a/b",
                "Host: <a>",
                "Host: a:b",
                "Host: a:65536",
                "Host: user@a",
                "Host: a,b",
                "Host: ..",
                "Host: a|Content-Length: 3|Transfer-Encoding: chunked",
                "Host: a|Content-Length: 3|Content-Length: 3",
                "Host: a|Content-Length: +3",
                "Host: a|Content-Length: 3, 3",
                "Host: a|Content-Length: -1",
                "Host: a|Transfer-Encoding: gzip, chunked",
                "Host: a|Transfer-Encoding: chunked|Transfer-Encoding: chunked",
                "Host: a|Transfer-Encoding: xchunked",
                "Host: a|Transfer-Encoding: identity"
            })
    void refusesHostsAndLengthsThatAreNotOne(String fields) {
        assertThat(violation("POST / HTTP/1.1|" + fields + "||")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://evil.example/ HTTP/1.1|Host: shop.example||",
                "GET http://shop.example:81/ HTTP/1.1|Host: shop.example||",
                "GET http://user@shop.example/ HTTP/1.1|Host: shop.example||",
                "GET http://evil.example HTTP/1.1|Host: shop.example||",
                "GET http://evil.example?a=/ HTTP/1.1|Host: shop.example||",
                "GET http:///products HTTP/1.1|Host: shop.example||",
                "GET http://shop.example/ HTTP/1.0||"
            })
    void refusesATargetOfAnotherHost(String head) {
        assertThat(violation(head)).isNotNull();
    }

    private static String violation(String text) {
        byte[] head = ("??" + text.replace("|", "\r\n")).getBytes(StandardCharsets.ISO_8859_1);
        return HeadCheck.violation(index -> head[index], 2, head.length);
    }
}
