package kr.ilovepet.member.registration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Logger;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.domain.EmailTakenException;
import kr.ilovepet.member.domain.MemberRepository;
import kr.ilovepet.member.domain.Role;
import kr.ilovepet.member.password.Password;
import kr.ilovepet.platform.settings.DemoSetting;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a shopper and an admin for the local stack at start where {@code shop.demo} is true. Their passwords are
 * public.
 */
@Singleton
@Startup
public class DemoMembers {

    private static final Logger LOG = Logger.getLogger(DemoMembers.class.getName());

    @Inject
    private MemberRepository members;

    @Inject
    private Registration registration;

    @Inject
    @ConfigProperty(name = DemoSetting.NAME, defaultValue = "false")
    private boolean enabled;

    /**
     * Each member in a transaction of its own. (A transaction attribute of the class would not count for this method.)
     */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void create() {
        if (!enabled) {
            return;
        }
        boolean shopper =
                createIfAbsent("shopper@ilovepet.example", "Demo Shopper", "shopper-demo-1", EnumSet.of(Role.CUSTOMER));
        boolean admin =
                createIfAbsent("admin@ilovepet.example", "Demo Admin", "admin-demo-1", EnumSet.allOf(Role.class));
        LOG.info(() -> "Demo members " + (shopper || admin ? "created" : "exist already") + " (shop.demo=true)");
    }

    private boolean createIfAbsent(String address, String name, String password, Set<Role> roles) {
        EmailAddress email = new EmailAddress(address);
        if (members.findByEmail(email).isPresent()) {
            return false;
        }
        try {
            registration.register(email, name, new Password(password), roles);
            return true;
        } catch (EmailTakenException madeByAnotherInstance) {
            return false;
        }
    }
}
