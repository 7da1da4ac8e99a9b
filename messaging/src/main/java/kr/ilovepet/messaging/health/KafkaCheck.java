package kr.ilovepet.messaging.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import kr.ilovepet.messaging.topics.Brokers;
import kr.ilovepet.platform.health.ProbedCheck;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a broker answers. A service that only sends needs none: its outbox keeps what it sends. */
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
