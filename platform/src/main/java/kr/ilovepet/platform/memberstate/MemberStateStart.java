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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins to read at the start of the application, and holds the start up until everything was read: the first request
 * finds all that is known. Without a broker the application starts all the same, and is not ready.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MemberStateStart {

    /** The setting with the brokers. */
    public static final String BROKERS = "kafka.bootstrap.servers";

    /** As long as a broker may take that is there; one that is away costs the start of each application this much. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    @Inject
    private MemberStates states;

    @Inject
    @ConfigProperty(name = BROKERS)
    private String brokers;

    @Resource
    private ManagedThreadFactory threads;

    private Thread reader;

    @PostConstruct
    void start() {
        MemberGenerations generations = states.generations();
        reader = threads.newThread(new MemberStateReader(brokers, generations));
        reader.setName("member-states");
        reader.start();
        try {
            generations.awaitComplete(LONGEST_WAIT);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        reader.interrupt();
    }
}
