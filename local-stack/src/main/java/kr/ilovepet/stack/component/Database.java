package kr.ilovepet.stack.component;

import java.util.Locale;

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

    /** The one user who reaches that database. */
    public String user() {
        return service();
    }

    /** The user's password, which is no secret: the server listens on 127.0.0.1 only. */
    public String password() {
        return service() + "-local";
    }

    /** JDBC address on this machine, without TLS, which the server of the local stack has none of. */
    public String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema() + "?sslMode=disable";
    }
}
