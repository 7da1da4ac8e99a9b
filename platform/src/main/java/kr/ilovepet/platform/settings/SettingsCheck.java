package kr.ilovepet.platform.settings;

import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kr.ilovepet.instance.stop.InstanceStop;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks at all settings of the WAR before it starts. If something is missing or senseless, one log record names all of it
 * at once, the deployment fails, and the instance stops with exit code {@value #EXIT_CODE} when all its WARs were looked at.
 */
public final class SettingsCheck {

    /** EX_CONFIG of sysexits.h: something was found in an unconfigured or misconfigured state. */
    public static final int EXIT_CODE = 78;

    /** What the script that started the instance found wrong, a line for each; it goes on only to have the rest named too. */
    static final String COMPLAINTS_OF_START = "start.complaints";

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
        Stream<String> ofStart = values.get(COMPLAINTS_OF_START).stream().flatMap(String::lines);
        return Stream.concat(ofStart, table.rules().stream().flatMap(rule -> rule.complaints(values)))
                .distinct()
                .toList();
    }

    private static void refuse(String service, List<String> complaints) {
        String message = "The " + service + " service cannot start, " + complaints.size() + " of its settings are wrong:\n  - "
                + String.join("\n  - ", complaints);
        LOG.log(Level.SEVERE, message);
        InstanceStop.afterDeployment(EXIT_CODE);
        throw new SenselessSettingsException(message);
    }
}
