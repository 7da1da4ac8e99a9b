package kr.ilovepet.storefront.admin.audit;

import java.util.Optional;
import java.util.stream.Stream;

/** The services that record what admins change. */
public enum AuditSource {
    PRODUCTS("products", "catalog"),
    ORDERS("orders", "order"),
    PAYMENTS("payments", "payment"),
    MEMBERS("users", "member");

    private final String resource;
    private final String service;

    AuditSource(String resource, String service) {
        this.resource = resource;
        this.service = service;
    }

    /** The first path segment of the service's API; the address of the page names the service by it, too. */
    public String resource() {
        return resource;
    }

    /** The name of the service. */
    public String service() {
        return service;
    }

    static Optional<AuditSource> of(String resource) {
        return Stream.of(values())
                .filter(source -> source.resource.equals(resource))
                .findFirst();
    }
}
