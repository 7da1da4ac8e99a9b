package kr.ilovepet.payment.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kr.ilovepet.test.container.WarUnderTest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The payment service with the real database and broker, the sandbox for Toss, and intervals of seconds instead of
 * minutes.
 */
public final class PaymentDeployment {

    private static final String TEST_SETTINGS = """

            toss.read.timeout.seconds=2
            payment.reconciliation.interval.minutes=0.05
            payment.transactions.interval.minutes=0.05
            """;

    private PaymentDeployment() {}

    @Deployment(testable = false)
    public static WebArchive archive() {
        ArchivePath settings = ArchivePaths.create("WEB-INF/classes/META-INF/microprofile-config.properties");
        WebArchive war = WarUnderTest.archive();
        String usual = text(war, settings);
        war.delete(settings);
        return war.add(new StringAsset(usual + TEST_SETTINGS), settings);
    }

    private static String text(WebArchive war, ArchivePath path) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (var stream = war.get(path).getAsset().openStream()) {
            stream.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
