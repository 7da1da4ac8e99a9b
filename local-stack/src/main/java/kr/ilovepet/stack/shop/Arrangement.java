package kr.ilovepet.stack.shop;

import java.util.List;
import kr.ilovepet.stack.payara.WebApp;

/** How the five WARs are spread over Payara Micro instances. */
public enum Arrangement {
    /** One instance with the storefront, one with the four services. */
    TWO_INSTANCES("two instances"),
    /** An instance for each WAR. */
    SPREAD("an instance for each WAR");

    private final String words;

    Arrangement(String words) {
        this.words = words;
    }

    /** For a person. */
    public String words() {
        return words;
    }

    /** The WARs of each instance, the storefront's first. */
    public List<List<WebApp>> instances() {
        return this == SPREAD
                ? List.of(
                        List.of(WebApp.STOREFRONT),
                        List.of(WebApp.MEMBER),
                        List.of(WebApp.CATALOG),
                        List.of(WebApp.ORDER),
                        List.of(WebApp.PAYMENT))
                : List.of(
                        List.of(WebApp.STOREFRONT),
                        List.of(WebApp.MEMBER, WebApp.CATALOG, WebApp.ORDER, WebApp.PAYMENT));
    }
}
