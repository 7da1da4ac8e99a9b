package kr.ilovepet.storefront.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingValues;
import org.eclipse.microprofile.config.Config;

/**
 * Who runs the shop, as the foot of every page has to say (article 10 of the Korean act on consumer protection in
 * electronic commerce).
 *
 * @param name of the company
 * @param representative who represents it
 * @param address of its office
 * @param registrationNumber its business registration
 * @param mailOrderNumber its report as a mail-order business
 * @param phone of the customer service
 * @param email of the customer service
 */
public record Owner(
        String name,
        String representative,
        String address,
        String registrationNumber,
        String mailOrderNumber,
        String phone,
        String email) {

    private static final String NAME = "shop.owner.name";
    private static final String REPRESENTATIVE = "shop.owner.representative";
    private static final String ADDRESS = "shop.owner.address";
    private static final String REGISTRATION = "shop.owner.registration";
    private static final String MAIL_ORDER = "shop.owner.mail.order";
    private static final String PHONE = "shop.owner.phone";
    private static final String EMAIL = "shop.owner.email";
    private static final List<String> ALL =
            List.of(NAME, REPRESENTATIVE, ADDRESS, REGISTRATION, MAIL_ORDER, PHONE, EMAIL);

    /** The settings; all of them outside the local stack, and there all or none. */
    static Stream<String> violations(SettingValues settings) {
        List<String> missing =
                ALL.stream().filter(setting -> settings.get(setting).isEmpty()).toList();
        return settings.local() && missing.size() == ALL.size()
                ? Stream.empty()
                : missing.stream().map(setting -> setting + " is not set; the foot of every page has to say it");
    }

    /** The rule of these settings. */
    public static SettingRule rule() {
        return Owner::violations;
    }

    /** The owner; empty where none is set, in a shop to try out. */
    static Optional<Owner> of(Config config) {
        return config.getOptionalValue(NAME, String.class)
                .map(name -> new Owner(
                        name,
                        config.getValue(REPRESENTATIVE, String.class),
                        config.getValue(ADDRESS, String.class),
                        config.getValue(REGISTRATION, String.class),
                        config.getValue(MAIL_ORDER, String.class),
                        config.getValue(PHONE, String.class),
                        config.getValue(EMAIL, String.class)));
    }
}
