package kr.ilovepet.storefront.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DateFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Collectors;

/** The texts of the shop in its languages, from the message bundles. */
public final class Texts {

    /** The languages of the shop; the first one is the default. */
    public static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);

    private static final Map<String, Map<String, MessageFormat>> BUNDLES =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Locale::getLanguage, language -> load(language)));

    private Texts() {}

    /** The language of the shop for a locale; the default for one that it does not have. */
    public static Locale supported(Locale locale) {
        return LANGUAGES.stream()
                .filter(language -> locale != null && language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    /** The text of a key with its arguments; empty where the bundle does not have the key. */
    public static Optional<String> find(Locale language, String key, Object... arguments) {
        Locale spoken = supported(language);
        MessageFormat text = BUNDLES.get(spoken.getLanguage()).get(key);
        // A format may be used by one thread at a time, and reading its pattern costs far more than a copy.
        return Optional.ofNullable(text).map(format -> ((MessageFormat) format.clone()).format(arguments));
    }

    /** The text of a key that the bundle should have; the key between question marks where it does not. */
    public static String get(Locale language, String key, Object... arguments) {
        return find(language, key, arguments).orElse("??" + key + "??");
    }

    private static Map<String, MessageFormat> load(Locale language) {
        String name = "/messages_" + language.getLanguage() + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundle " + name + " cannot be read", e);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> format(texts.getProperty(key), language)));
    }

    private static MessageFormat format(String pattern, Locale language) {
        MessageFormat format = new MessageFormat(pattern, language);
        for (Object part : format.getFormats()) {
            if (part instanceof DateFormat date) {
                date.setTimeZone(TimeZone.getTimeZone(Formats.SEOUL));
            }
        }
        return format;
    }
}
