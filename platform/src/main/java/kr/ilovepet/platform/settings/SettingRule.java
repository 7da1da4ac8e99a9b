package kr.ilovepet.platform.settings;

import java.util.stream.Stream;

/** A condition on the settings of a service. */
@FunctionalInterface
public interface SettingRule {

    /**
     * Checks the settings.
     *
     * @return what is wrong, each a sentence that begins with the setting's name and shows no secret; empty when
     *     nothing is
     */
    Stream<String> violations(SettingValues settings);
}
