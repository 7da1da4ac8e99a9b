package kr.ilovepet.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources");

    @Test
    void sayTheSameThingsInBothLanguages() throws IOException {
        assertThat(bundle("en").stringPropertyNames()).isEqualTo(bundle("ko").stringPropertyNames());
    }

    @Test
    void haveNoEmptyTextAndTakeTheSameArguments() throws IOException {
        Properties korean = bundle("ko");
        Properties english = bundle("en");
        for (String key : korean.stringPropertyNames()) {
            assertThat(korean.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(english, key)).as(key).isEqualTo(arguments(korean, key));
        }
    }

    @Test
    void speakKoreanToWhoeverHasChosenNothing() {
        assertThat(Texts.supported(null)).isEqualTo(Locale.KOREAN);
        assertThat(Texts.supported(Locale.FRENCH)).isEqualTo(Locale.KOREAN);
        assertThat(Texts.supported(Locale.US)).isEqualTo(Locale.ENGLISH);
    }

    private static int arguments(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve("messages_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
