package kr.ilovepet.storefront.admin.deadletters;

import java.util.Optional;
import java.util.stream.Stream;

/** The services that store dead letters. */
public enum DeadLetterSource {
    ORDERS("orders", "order"),
    PRODUCTS("products", "catalog"),
    PAYMENTS("payments", "payment");

    private final String resource;
    private final String service;

    DeadLetterSource(String resource, String service) {
        this.resource = resource;
        this.service = service;
    }

    /** The first path segment of the service's API; the addresses of the pages name the service by it, too. */
    public String resource() {
        return resource;
    }

    /** The name of the service. */
    public String service() {
        return service;
    }

    static Optional<DeadLetterSource> of(String resource) {
        return Stream.of(values())
                .filter(source -> source.resource.equals(resource))
                .findFirst();
    }
}
