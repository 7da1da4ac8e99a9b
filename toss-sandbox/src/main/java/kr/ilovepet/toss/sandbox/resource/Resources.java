package kr.ilovepet.toss.sandbox.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Text files of this program, UTF-8. */
public final class Resources {

    private static final String ROOT = "/kr/ilovepet/toss/sandbox/";

    private Resources() {}

    /** The whole text of a resource of this program. */
    public static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts shown to people and put into Payment objects. */
    public static Properties texts() {
        try {
            Properties texts = new Properties();
            texts.load(new StringReader(text("texts.properties")));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
