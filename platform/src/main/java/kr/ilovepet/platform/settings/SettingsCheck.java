package kr.ilovepet.platform.settings;

import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kr.ilovepet.instance.start.StartFailures;
import kr.ilovepet.instance.start.StartFault;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Checks all settings of a WAR before it starts. If any is missing or invalid, one log record names all of them, the
 * deployment fails, and the instance ends with the exit code of {@link StartFault#SETTINGS} once it has tried its other
 * WARs.
 */
public final class SettingsCheck {

    /**
     * What the script that starts the instance found wrong, one violation a line; it goes on so that all are named at
     * once.
     */
    static final String VIOLATIONS_OF_START = "start.violations";

    private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

    private SettingsCheck() {}

    /**
     * Checks the settings that the {@link ServiceSettings} of a WAR declare.
     *
     * @param war class loader of the WAR
     * @throws InvalidSettingsException when any is missing or invalid
     */
    public static void require(ClassLoader war) {
        Config config = ConfigProvider.getConfig(war);
        SettingValues values = new SettingValues(name -> config.getOptionalValue(name, String.class));
        for (ServiceSettings settings : ServiceLoader.load(ServiceSettings.class, war)) {
            List<String> violations = violations(settings, values);
            if (!violations.isEmpty()) {
                fail(settings.service(), violations);
            }
        }
    }

    static List<String> violations(ServiceSettings settings, SettingValues values) {
        Stream<String> ofStart = values.get(VIOLATIONS_OF_START).stream().flatMap(String::lines);
        return Stream.concat(ofStart, settings.rules().stream().flatMap(rule -> rule.violations(values)))
                .distinct()
                .toList();
    }

    private static void fail(String service, List<String> violations) {
        String message = "The " + service + " service cannot start, " + violations.size()
                + " of its settings are wrong:\n  - " + String.join("\n  - ", violations);
        LOG.log(Level.SEVERE, message);
        StartFailures.tell(
                StartFault.SETTINGS,
                violations.size() + " settings of the " + service + " service are wrong, which are listed above.");
        throw new InvalidSettingsException(message);
    }
}
