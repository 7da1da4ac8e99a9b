package kr.ilovepet.storefront.admin.deadletters;

import java.util.Optional;
import java.util.stream.Stream;

/** The services that keep dead letters, by the name of their part of the API. */
public enum Office {
    ORDERS("orders", "order"),
    PRODUCTS("products", "catalog"),
    PAYMENTS("payments", "payment");

    private final String part;
    private final String service;

    Office(String part, String service) {
        this.part = part;
        this.service = service;
    }

    /** Its part of the API, which also names it in the addresses of pages. */
    public String part() {
        return part;
    }

    /** The service. */
    public String service() {
        return service;
    }

    static Optional<Office> of(String part) {
        return Stream.of(values()).filter(office -> office.part.equals(part)).findFirst();
    }
}
