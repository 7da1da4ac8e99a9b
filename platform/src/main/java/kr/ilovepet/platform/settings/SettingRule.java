package kr.ilovepet.platform.settings;

import java.util.stream.Stream;

/** Something that must be true of the settings. */
@FunctionalInterface
public interface SettingRule {

    /** What is wrong, each as a sentence that begins with the setting's name; never with a secret's value. */
    Stream<String> complaints(Values settings);
}
