package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of the shop's own files. They change with the content of the files, so that browsers may cache them for
 * ever.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final int DIGITS = 10;

    @Inject
    private WebFiles files;

    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final String htmx = htmxVersion();

    /** The address of a file with its version. */
    public String url(String path) {
        return path + "?v=" + version(path);
    }

    /** The address of the htmx script. */
    public String htmx() {
        return "/webjars/htmx.org/" + htmx + "/dist/htmx.min.js";
    }

    /** Whether a request names the content that the file has now. */
    boolean isCurrent(String path, String version) {
        return version != null && version.equals(version(path));
    }

    /**
     * The version of a file; null for one that does not exist, which is not cached because there is no end of such
     * names.
     */
    private String version(String path) {
        return versions.computeIfAbsent(path, this::digest);
    }

    private String digest(String path) {
        try (InputStream file = files.context().getResourceAsStream(path)) {
            if (file == null) {
                return null;
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String htmxVersion() {
        Properties versions = new Properties();
        try (InputStream file = Assets.class.getResourceAsStream("/versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("versions.properties cannot be read", e);
        }
        return versions.getProperty("htmx");
    }
}
