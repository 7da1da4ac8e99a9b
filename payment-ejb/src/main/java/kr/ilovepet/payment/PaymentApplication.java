package kr.ilovepet.payment;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API of the payment service, for callers with a bearer token. */
@ApplicationPath("/api")
public class PaymentApplication extends Application {

    /** Jersey's setting: without it OPTIONS responds with a WADL of the whole API. */
    private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(NO_WADL, true);
    }
}
