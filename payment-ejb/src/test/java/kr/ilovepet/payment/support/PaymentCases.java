package kr.ilovepet.payment.support;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.Tokens;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The payment service in Payara Micro, with the real database and broker, and the sandbox for Toss. */
@ExtendWith(ArquillianExtension.class)
public abstract class PaymentCases {

    protected static final long OWNER = 7;
    protected static final long AMOUNT = 10_000;

    /** Short, so that a test sees in seconds what the shop sees in minutes. */
    private static final String TEST_SETTINGS = """

            toss.read.timeout.seconds=2
            payment.sweep.interval.minutes=0.05
            """;

    protected static SagaNeighbour order;
    protected static Desk toss;
    protected static Till till;

    protected Api owner;
    protected Api stranger;
    protected Api admin;

    @Deployment(testable = false)
    static WebArchive payment() {
        ArchivePath settings = ArchivePaths.create("WEB-INF/classes/META-INF/microprofile-config.properties");
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")));
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

    @BeforeAll
    static void moveIn() {
        order = new SagaNeighbour();
        toss = new Desk();
        till = new Till();
    }

    @AfterAll
    static void moveOut() throws InterruptedException {
        order.close();
    }

    @BeforeEach
    void callers() {
        Api guest = Api.guestOfContainer("payment-web");
        owner = guest.withToken(Tokens.of(OWNER, "customer"));
        stranger = guest.withToken(Tokens.of(8, "customer"));
        admin = guest.withToken(Tokens.of(9, "customer", "admin"));
    }

    @AfterEach
    void endTrouble() {
        toss.noFaults();
    }

    /** The id of a payment that is READY. */
    protected String prepared(String orderId) {
        order.send(orderId, new PaymentPrepare(OWNER, AMOUNT, "CARD"));
        return order.awaitMessage(orderId, PaymentPrepared.class).paymentId();
    }

    /** A shopper has authenticated, and the order asks for the charge. */
    protected Charged asked(String orderId, String furtherMembers) {
        String paymentId = prepared(orderId);
        String paymentKey = toss.authorize(orderId, AMOUNT, furtherMembers);
        order.send(orderId, new PaymentPending(paymentId, paymentKey, AMOUNT));
        return new Charged(orderId, paymentId, paymentKey);
    }

    /** A shopper has authenticated for so many won; the order has not asked for the charge. */
    protected Charged readyFor(String orderId, long amountAtToss) {
        return new Charged(orderId, prepared(orderId), toss.authorize(orderId, amountAtToss));
    }

    /** A charge that went well. */
    protected Charged approved() {
        Charged charged = asked(order.newOrder(), "");
        order.awaitMessage(charged.orderId(), PaymentConfirmed.class);
        return charged;
    }

    /** A payment for which the charge was asked. */
    public record Charged(String orderId, String paymentId, String paymentKey) {

        /** The command again. */
        public PaymentPending command() {
            return new PaymentPending(paymentId, paymentKey, AMOUNT);
        }
    }
}
