package kr.ilovepet.messaging.topics;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import kr.ilovepet.platform.broker.BrokerAccess;
import org.eclipse.microprofile.config.Config;

/** Gives the consumers and the producer of the channels the {@link BrokerAccess} of the service. */
@ApplicationScoped
public class SecuredChannels implements ClientCustomizer<Map<String, Object>> {

    @Inject
    private Config config;

    @Override
    public Map<String, Object> customize(String channel, Config ofChannel, Map<String, Object> properties) {
        properties.putAll(new BrokerAccess(config).properties());
        return properties;
    }
}
