package kr.ilovepet.member.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Logger;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A shopper and an admin for the local stack, made at start where {@code shop.demo} is true. Their passwords are
 * public.
 */
@Singleton
@Startup
public class DemoMembers {

    private static final Logger LOG = Logger.getLogger(DemoMembers.class.getName());

    @Inject
    private Members members;

    @Inject
    private Registration registration;

    @Inject
    @ConfigProperty(name = "shop.demo", defaultValue = "false")
    private boolean wanted;

    /**
     * Each member in a transaction of its own. (What the class says of transactions does not count for this method.)
     */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void create() {
        if (!wanted) {
            return;
        }
        boolean shopper =
                createIfAbsent("shopper@ilovepet.example", "Demo Shopper", "shopper-demo-1", EnumSet.of(Role.CUSTOMER));
        boolean admin =
                createIfAbsent("admin@ilovepet.example", "Demo Admin", "admin-demo-1", EnumSet.allOf(Role.class));
        LOG.info(() -> "Demo members " + (shopper || admin ? "created" : "are there already") + " (shop.demo=true)");
    }

    private boolean createIfAbsent(String email, String name, String password, Set<Role> roles) {
        if (members.byEmail(email).isPresent()) {
            return false;
        }
        try {
            registration.register(email, name, password, roles);
            return true;
        } catch (Problem e) {
            if ("EMAIL_TAKEN".equals(e.code())) {
                // Another instance that starts at the same time was quicker.
                return false;
            }
            throw e;
        }
    }
}
