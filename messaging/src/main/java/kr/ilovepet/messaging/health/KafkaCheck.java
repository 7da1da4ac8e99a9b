package kr.ilovepet.messaging.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import kr.ilovepet.messaging.topics.Brokers;
import kr.ilovepet.platform.health.ProbedCheck;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether a broker answers. A service is ready without: what it sends waits in its outbox, what it would receive
 * on its topics, and a shop that closed for that would take no orders either. Alerts see the outbox.
 */
@Readiness
@ApplicationScoped
public class KafkaCheck extends ProbedCheck {

    private static final int MILLIS = 900;
    private static final String RECEIVES = "mp.messaging.incoming.messages.enabled";

    @Inject
    private Brokers brokers;

    /** A check of the brokers. */
    public KafkaCheck() {
        super("kafka");
    }

    @Override
    protected boolean worksWithout() {
        return true;
    }

    @Override
    protected void probe() throws InterruptedException, ExecutionException {
        boolean receives = ConfigProvider.getConfig(KafkaCheck.class.getClassLoader())
                .getOptionalValue(RECEIVES, Boolean.class)
                .orElse(true);
        if (!receives) {
            return;
        }
        brokers.admin()
                .describeCluster(new DescribeClusterOptions().timeoutMs(MILLIS))
                .nodes()
                .get();
    }
}
