package kr.ilovepet.stack.payara;

import java.util.Locale;
import java.util.Optional;
import kr.ilovepet.stack.component.Database;

/** The web applications of the shop, each delivered as one WAR. */
public enum WebApp {
    STOREFRONT,
    MEMBER,
    CATALOG,
    ORDER,
    PAYMENT;

    /** Name under which it is deployed, and of its WAR file: {@code order}. */
    public String applicationName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The storefront lies at {@code /}, a service at its name. */
    public String contextRoot() {
        return this == STOREFRONT ? "/" : "/" + applicationName();
    }

    /** The database it has; the storefront has none. */
    public Optional<Database> database() {
        return this == STOREFRONT ? Optional.empty() : Optional.of(Database.valueOf(name()));
    }
}
