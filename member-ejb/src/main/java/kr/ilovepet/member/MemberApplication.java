package kr.ilovepet.member;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API of the member service, below {@code /member/api}. */
@ApplicationPath("/api")
public class MemberApplication extends Application {

    /** Without Jersey's own description of the API, which it would give to anybody who asks with OPTIONS. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
