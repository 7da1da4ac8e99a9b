package kr.ilovepet.stack.shop;

import java.util.List;
import kr.ilovepet.stack.payara.WebApp;

/** How the five WARs are spread over Payara Micro instances. */
public enum Arrangement {
    /** One instance with the storefront, one with the four services. */
    TWO_INSTANCES("two instances"),
    /** An instance for each WAR. */
    SPREAD("an instance for each WAR"),
    /** One instance with the storefront, two with the four services each. */
    TWICE("every service in two instances");

    private final String description;

    Arrangement(String description) {
        this.description = description;
    }

    /** How the summary of {@code ./shop up} calls it. */
    public String description() {
        return description;
    }

    /** The WARs of each instance, the storefront's first. */
    public List<List<WebApp>> instances() {
        List<WebApp> services = List.of(WebApp.MEMBER, WebApp.CATALOG, WebApp.ORDER, WebApp.PAYMENT);
        return switch (this) {
            case TWO_INSTANCES -> List.of(List.of(WebApp.STOREFRONT), services);
            case TWICE -> List.of(List.of(WebApp.STOREFRONT), services, services);
            case SPREAD ->
                List.of(
                        List.of(WebApp.STOREFRONT),
                        List.of(WebApp.MEMBER),
                        List.of(WebApp.CATALOG),
                        List.of(WebApp.ORDER),
                        List.of(WebApp.PAYMENT));
        };
    }
}
