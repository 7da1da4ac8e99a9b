package kr.ilovepet.platform.memberstate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kr.ilovepet.platform.broker.BrokerAccess;
import kr.ilovepet.platform.start.StartWait;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Begins to read at the start of the application, and holds the start up until everything was read: the first request
 * finds all that is known. Without a broker the application starts all the same, is not ready, and
 * {@linkplain BrokerWait waits}.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MemberStateStart {

    /** As long as a broker may take that is there; one that is away costs the start of each application this much. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    @Inject
    private MemberStates states;

    @Inject
    private Config config;

    @Resource
    private ManagedThreadFactory threads;

    private Thread reader;
    private Thread waiting;

    @PostConstruct
    void start() {
        MemberGenerations generations = states.generations();
        reader = threads.newThread(new MemberStateReader(brokers(), generations));
        reader.setName("member-states");
        reader.start();
        try {
            if (!generations.awaitComplete(LONGEST_WAIT)) {
                String addresses = config.getValue(BrokerAccess.BROKERS, String.class);
                waiting = threads.newThread(new BrokerWait(addresses, generations, StartWait.of(config)));
                waiting.setName("broker-wait");
                waiting.start();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> brokers() {
        Map<String, String> brokers = new HashMap<>(new BrokerAccess(config).properties());
        brokers.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.getValue(BrokerAccess.BROKERS, String.class));
        return brokers;
    }

    @PreDestroy
    void stop() {
        reader.interrupt();
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
