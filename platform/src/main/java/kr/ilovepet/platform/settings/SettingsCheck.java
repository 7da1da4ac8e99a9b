package kr.ilovepet.platform.settings;

import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks at all settings of the WAR before it starts. If something is missing or senseless, one log record names all of it
 * at once, the deployment fails, and the instance stops with exit code {@value #EXIT_CODE}.
 */
public final class SettingsCheck {

    /** EX_CONFIG of sysexits.h: something was found in an unconfigured or misconfigured state. */
    public static final int EXIT_CODE = 78;

    private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

    private SettingsCheck() {}

    /**
     * Checks the tables that this class loader's WAR has.
     *
     * @throws SenselessSettingsException when something is missing or senseless
     */
    public static void require(ClassLoader war) {
        Config config = ConfigProvider.getConfig(war);
        Values values = new Values(name -> config.getOptionalValue(name, String.class));
        for (ServiceSettings table : ServiceLoader.load(ServiceSettings.class, war)) {
            List<String> complaints = complaints(table, values);
            if (!complaints.isEmpty()) {
                refuse(table.service(), complaints);
            }
        }
    }

    static List<String> complaints(ServiceSettings table, Values values) {
        return table.rules().stream()
                .flatMap(rule -> rule.complaints(values))
                .distinct()
                .toList();
    }

    private static void refuse(String service, List<String> complaints) {
        String message = "The " + service + " service cannot start, " + complaints.size() + " of its settings are wrong:\n  - "
                + String.join("\n  - ", complaints);
        LOG.log(Level.SEVERE, message);
        InstanceStop.begin(EXIT_CODE);
        throw new SenselessSettingsException(message);
    }
}
