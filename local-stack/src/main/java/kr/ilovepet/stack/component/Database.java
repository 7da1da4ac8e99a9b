package kr.ilovepet.stack.component;

import java.util.Locale;
import java.util.Map;

/** The services that have a database, and the names of the local stack for it. */
public enum Database {
    MEMBER,
    CATALOG,
    ORDER,
    PAYMENT;

    /** Name of the service, its user and its settings: {@code order}. */
    public String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of its database: {@code ilovepet_order}. */
    public String schema() {
        return "ilovepet_" + service();
    }

    /** The user who reads and writes the rows of that database, and reaches no other. */
    public String user() {
        return service();
    }

    /** The user's password, which is no secret: the server listens on 127.0.0.1 only. */
    public String password() {
        return service() + "-local";
    }

    /** The user who makes and changes the tables of that database, and reaches no other. */
    public String migrationUser() {
        return service() + "_migration";
    }

    /** That user's password, which is no secret either. */
    public String migrationPassword() {
        return service() + "-migration-local";
    }

    /** Settings with which a service finds its database and logs in. */
    public Map<String, String> settings(int port) {
        String prefix = service() + ".db.";
        return Map.of(
                prefix + "url", url(port),
                prefix + "user", user(),
                prefix + "password", password(),
                prefix + "migration.user", migrationUser(),
                prefix + "migration.password", migrationPassword());
    }

    /** JDBC address on this machine, without TLS, which the server of the local stack has none of. */
    public String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema() + "?sslMode=disable";
    }
}
