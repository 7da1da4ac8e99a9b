package kr.ilovepet.order;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The order service's API. Callers show the member service's token. */
@ApplicationPath("/api")
public class OrderApplication extends Application {

    /** Jersey's setting: OPTIONS tells the methods, and no description of the whole API. */
    private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(NO_WADL, true);
    }
}
