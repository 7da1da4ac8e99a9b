package kr.ilovepet.instance.listener;

import static kr.ilovepet.instance.listener.ClientConnection.Verdict.CLOSE;
import static kr.ilovepet.instance.listener.ClientConnection.Verdict.CUT_BODY;
import static kr.ilovepet.instance.listener.ClientConnection.Verdict.CUT_RESPONSE;
import static kr.ilovepet.instance.listener.ClientConnection.Verdict.NOTHING;
import static kr.ilovepet.instance.listener.ClientConnection.Verdict.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClientConnectionTest {

    private static final long SECOND = 1_000_000_000L;
    private static final RequestBody.Part ZEROS = (to, from, count) -> Arrays.fill(to, from, from + count, (byte) 0);

    private final ByteBudget bodies = new ByteBudget(100_000);
    private final ListenerLimits limits = new ListenerLimits(
            10, 5, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), 100_000, 100_000);
    private final ClientConnection client = new ClientConnection(InetAddress.getLoopbackAddress(), limits, bodies, 0);

    @Test
    void refusesAHeadThatComesByteByByte() {
        for (int second = 0; second < 10; second++) {
            client.received(1, second * SECOND);
            assertThat(client.verdict(second * SECOND)).isEqualTo(NOTHING);
        }

        assertThat(client.verdict(10 * SECOND + 1)).isEqualTo(REFUSE);
        assertThat(client.verdict(11 * SECOND)).isEqualTo(NOTHING);
        assertThat(client.verdict(14 * SECOND)).isEqualTo(CLOSE);
    }

    @Test
    void refusesABodyThatStalls() {
        client.received(100, 0);
        client.bodyBegins(50_000, 0);
        assertThat(client.keep(10_000, ZEROS, 0)).isEqualTo(RequestBody.Outcome.KEPT);
        assertThat(bodies.used()).isEqualTo(10_000);

        assertThat(client.verdict(20 * SECOND)).isEqualTo(NOTHING);
        assertThat(client.verdict(20 * SECOND + 1)).isEqualTo(REFUSE);
        assertThat(bodies.used()).isZero();
        assertThat(client.requestComplete(21 * SECOND)).isFalse();
    }

    @Test
    void cutsABodyThatTheApplicationReads() {
        client.received(100, 0);
        client.streamBegins(0);

        assertThat(client.verdict(21 * SECOND)).isEqualTo(CUT_BODY);
    }

    @Test
    void bytesAroundChunksAreNoProgressOfABody() {
        client.received(100, 0);
        client.bodyBegins(50_000, 0);
        for (int second = 0; second <= 20; second++) {
            client.received(5_000, second * SECOND);
        }

        assertThat(client.verdict(20 * SECOND + 1)).isEqualTo(REFUSE);
    }

    @Test
    void refusesABodyOfLittleButWhatStandsAroundIt() {
        client.received(100, 0);
        client.bodyBegins(1_000, 0);
        client.received(8 * 1_000 + 64 * 1024, 1);
        assertThat(client.verdict(1)).isEqualTo(NOTHING);
        client.received(1, 2);

        assertThat(client.verdict(2)).isEqualTo(REFUSE);
    }

    @Test
    void letsTheRestOfABodyComeThatWasAnsweredEarly() {
        client.received(100, 0);
        client.streamBegins(0);
        client.streamed(10_000, 0);
        client.answered(SECOND);

        client.received(100_000, 15 * SECOND);
        assertThat(client.verdict(30 * SECOND)).isEqualTo(NOTHING);
        assertThat(client.requestComplete(31 * SECOND)).as("the next request").isTrue();
        assertThat(client.verdict(100 * SECOND)).isEqualTo(NOTHING);
    }

    @Test
    void waitsForTheRestOfABodyNoLongerThanAMinute() {
        client.streamBegins(0);
        client.answered(0);
        for (int second = 0; second <= 60; second++) {
            client.received(100_000, second * SECOND);
            assertThat(client.verdict(second * SECOND)).isEqualTo(NOTHING);
        }

        assertThat(client.verdict(60 * SECOND + 1)).isEqualTo(CLOSE);
    }

    @Test
    void holdsNothingOnceTheConnectionIsClosed() {
        client.received(100, 0);
        client.close();
        client.bodyBegins(50_000, 0);
        client.keep(10_000, ZEROS, 0);

        assertThat(bodies.used()).isZero();
    }

    @Test
    void holdsTheBudgetUntilTheResponse() {
        client.bodyBegins(50_000, 0);
        client.keep(10_000, ZEROS, 0);

        assertThat(client.requestComplete(SECOND)).isTrue();
        assertThat(bodies.used()).isEqualTo(10_000);
        assertThat(client.verdict(1000 * SECOND)).isEqualTo(NOTHING);

        client.answered(2 * SECOND);

        assertThat(bodies.used()).isZero();
        assertThat(client.idleSince()).isEqualTo(2 * SECOND);
    }

    @Test
    void releasesTheBudgetWhenTheConnectionCloses() {
        client.bodyBegins(50_000, 0);
        client.keep(10_000, ZEROS, 0);

        client.close();

        assertThat(bodies.used()).isZero();
    }

    @Test
    void refusesWhatDoesNotFit() {
        client.bodyBegins(8_000, 0);

        assertThat(client.keep(8_000, ZEROS, 0)).isEqualTo(RequestBody.Outcome.KEPT);
        assertThat(client.keep(1, ZEROS, 0)).isEqualTo(RequestBody.Outcome.TOO_LARGE);
    }

    @Test
    void refusesWhatTheBudgetDoesNotHave() {
        bodies.take(99_000);
        client.bodyBegins(50_000, 0);

        assertThat(client.keep(2_000, ZEROS, 0)).isEqualTo(RequestBody.Outcome.NO_ROOM);
        assertThat(bodies.used()).isEqualTo(99_000);
    }

    @Test
    void makesRoomOnlyAfterAPause() {
        client.bodyBegins(50_000, 0);
        client.keep(1, ZEROS, 0);

        assertThat(client.pausedBodyDeadline(SECOND / 2)).isEqualTo(Long.MAX_VALUE);
        assertThat(client.pausedBodyDeadline(2 * SECOND)).isEqualTo(20 * SECOND);
    }

    @Test
    void makesRoomOnlyWhileItsBodyArrives() {
        client.bodyBegins(50_000, 0);
        client.keep(10_000, ZEROS, 0);
        client.requestComplete(SECOND);

        assertThat(client.endArriving(2 * SECOND)).as("being worked on").isFalse();
        assertThat(client.phase()).isEqualTo(ClientConnection.Phase.ANSWERING);
        assertThat(bodies.used()).isEqualTo(10_000);

        client.answered(3 * SECOND);
        client.streamBegins(4 * SECOND);
        assertThat(client.endArriving(4 * SECOND)).as("holds nothing").isFalse();

        client.bodyBegins(50_000, 5 * SECOND);
        client.keep(10_000, ZEROS, 5 * SECOND);
        assertThat(client.endArriving(6 * SECOND)).isTrue();
        assertThat(client.phase()).isEqualTo(ClientConnection.Phase.ENDING);
        assertThat(bodies.used()).isZero();
    }

    @Test
    void cutsAClientThatTakesNothing() {
        client.writing(50_000, 0);
        client.written(10_000, SECOND);

        assertThat(client.verdict(30 * SECOND)).isEqualTo(NOTHING);
        assertThat(client.verdict(34 * SECOND)).isEqualTo(CUT_RESPONSE);
    }

    @Test
    void letsAClientTakeItsTimeThatTakesSomething() {
        client.writing(1_000_000, 0);
        for (int second = 1; second <= 200; second++) {
            client.written(Pace.BYTES_PER_SECOND, second * SECOND);
            assertThat(client.verdict(second * SECOND)).isEqualTo(NOTHING);
        }
    }

    @Test
    void hasTheNextRequestWaitForTheClient() {
        Runnable resume = () -> {};
        client.writing(1_000, 0);

        assertThat(client.wait(1_000, resume)).isFalse();
        assertThat(client.wait(500, resume)).isTrue();
        client.written(400, SECOND);
        assertThat(client.ready(500)).isNull();
        client.written(100, SECOND);
        assertThat(client.ready(500)).isSameAs(resume);
        assertThat(client.ready(500)).isNull();
    }

    @Test
    void forgetsUnsentBytesWhenTheConnectionCloses() {
        client.writing(1_000, 0);

        assertThat(client.close()).isEqualTo(1_000);
        assertThat(client.written(1_000, SECOND)).isZero();
        assertThat(client.writing(1_000, SECOND)).isFalse();
    }

    @Test
    void dropsForAWhileWhatComesAfterARefusal() {
        client.end(0);
        for (int second = 0; second < 70; second += 2) {
            client.received(1_000, second * SECOND);
        }

        assertThat(client.verdict(58 * SECOND)).isEqualTo(NOTHING);
        assertThat(client.verdict(70 * SECOND)).isEqualTo(CLOSE);
    }
}
