package kr.ilovepet.shop.attack;

import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.shop.access.Audience;

/** Paths that two parts of the shop might read differently: what is closed stays closed however it is written. */
final class PathAttacks {

    private static final int SHARE = 200;

    /** Files that no server should give away, and ways out of its folder. */
    private static final List<String> TREASURES = List.of(
            "/../../../../etc/passwd",
            "/..%2f..%2f..%2fetc%2fpasswd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/%2e%2e%5c%2e%2e%5cetc%5cpasswd",
            "/..%c0%af..%c0%afetc/passwd",
            "/..%252f..%252fetc/passwd",
            "/css/../WEB-INF/web.xml",
            "/css/..;/WEB-INF/web.xml",
            "/css/%2e%2e/WEB-INF/web.xml",
            "/css/..%2fWEB-INF/web.xml",
            "/WEB-INF/web.xml",
            "/web-inf/web.xml",
            "/WEB-INF./web.xml",
            "/WEB-INF%2fweb.xml",
            "/%57EB-INF/web.xml",
            "/WEB-INF;x/web.xml",
            "/;/WEB-INF/web.xml",
            "//WEB-INF/web.xml",
            "/./WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/META-INF/resources/webjars/",
            "/WEB-INF/classes/kr/ilovepet/storefront/web/Cookies.class",
            "/WEB-INF/views/layout.html",
            "/webjars/",
            "/css/",
            "/js/",
            "/images/",
            "/.git/HEAD",
            "/.env",
            "/bom.json",
            "/openapi",
            "/openapi/",
            "/metrics",
            "/health",
            "/health/ready",
            "/asadmin",
            "/management",
            "/management/domain",
            "/__asadmin/version",
            "/console",
            "/hazelcast/rest/cluster",
            "/hazelcast/health",
            "/payment/api/payments/1",
            "/order/api/orders",
            "/member/api/users/1",
            "/catalog/api/products",
            "/problem",
            "/sandbox/payments",
            "/error-page",
            "/actuator",
            "/server-status",
            "/trace.axd",
            "/api/../order/api/orders",
            "/api/%2e%2e/order/api/orders",
            "/api/..;/order/api/orders",
            "/api//orders",
            "/api/orders/..%2f..%2fmember%2fapi%2fusers",
            "/api/orders;/search",
            "/api/orders%3bx/search",
            "/api/orders%00/search",
            "/order-service/api/../../../etc/passwd",
            "/%00",
            "/%zz",
            "/%",
            "/%u0041",
            "/%ff%fe",
            "/%c0%80",
            "/a%0d%0aSet-Cookie:%20ilp7331=1",
            "/products/1%0d%0ailp7331:%201",
            "http://evil.example/",
            "http://127.0.0.1:1/admin",
            "*",
            "",
            "admin",
            "/\\..\\..\\etc\\passwd",
            "/" + "a/".repeat(3_000),
            "/" + "%41".repeat(2_500),
            "/products?" + "a=1&".repeat(1_900),
            "/?" + "a".repeat(7_000));

    private static final Expected NOTHING_OF_IT = new Expected(
            "nothing of the inside",
            answer -> answer.status() != Answer.SILENT
                    && !answer.body().contains("root:x:")
                    && !answer.body().contains("<web-app")
                    && !answer.body().contains("Manifest-Version")
                    && !answer.body().contains("\u00ca\u00fe\u00ba\u00be")
                    && !answer.body().contains("th:replace")
                    && !answer.body().contains("openapi:")
                    && !answer.body().contains("jvm_memory")
                    && !answer.body().contains("\"checks\""));

    private PathAttacks() {}

    static void disguised(Attack attack) throws Exception {
        Battlefield field = attack.field();
        List<Input> inputs = new ArrayList<>();
        for (String treasure : TREASURES) {
            for (Caller caller : List.of(field.guest(), field.member())) {
                inputs.add(new Input(
                        "an odd path",
                        Request.get(treasure).with(caller.pageHeaders()).with(caller.apiHeaders()),
                        NOTHING_OF_IT));
            }
        }
        field.addresses()
                .all()
                .filter(endpoint -> endpoint.audience() == Audience.ADMIN
                        && endpoint.method().equals("GET"))
                .forEach(endpoint -> {
                    boolean api = endpoint.path().startsWith("/api/");
                    for (String path : disguises(endpoint.path())) {
                        inputs.add(new Input("as a guest, disguised", Request.get(path), Expected.noEntry()));
                        inputs.add(new Input(
                                "as a member, disguised",
                                Request.get(path)
                                        .with(
                                                api
                                                        ? field.member().apiHeaders()
                                                        : field.member().pageHeaders()),
                                Expected.noEntry()));
                    }
                });
        attack.send(inputs, SHARE);
    }

    private static List<String> disguises(String path) {
        String first = path.substring(1).split("/", 2)[0];
        String rest = path.substring(first.length() + 1);
        return List.of(
                path + "/",
                path + "//",
                "/" + path,
                "/." + path,
                "/x/.." + path,
                "/x/..;" + path,
                "/products/.." + path,
                "/products/%2e%2e" + path,
                "/" + first + ";x=y" + rest,
                "/" + first + ";" + rest,
                "/;" + path,
                "/" + first.toUpperCase(java.util.Locale.ROOT) + rest,
                "/%" + Integer.toHexString(first.charAt(0)) + first.substring(1) + rest,
                "/%25" + Integer.toHexString(first.charAt(0)) + first.substring(1) + rest,
                "/" + first + "%2f" + rest.replaceFirst("^/", ""),
                "/" + first + "%00" + rest,
                "/" + first + "%20" + rest,
                "/" + first + "." + rest,
                "/" + first + "/." + rest,
                path + "%20",
                path + ".html",
                path + ".css",
                path + ";.css",
                path + "%3b.css",
                path + "?x=.css",
                "/css/.." + path,
                "/css/..;" + path,
                "/css/%2e%2e" + path,
                "\\" + path.substring(1),
                "http://localhost" + path);
    }
}
