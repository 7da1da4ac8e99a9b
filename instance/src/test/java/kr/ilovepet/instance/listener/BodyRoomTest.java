package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyRoomTest {

    private static final long SECOND = 1_000_000_000L;

    private final ListenerLimits limits = new ListenerLimits(
            10, 5, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30), 100_000, 100_000);
    private final ByteBudget bodies = new ByteBudget(100_000);
    private final Map<String, ClientConnection> clients = new HashMap<>();

    @Test
    void whoHasMostLosesTheSlowestBody() throws UnknownHostException {
        holds("little", "192.0.2.1", 30_000, 0);
        holds("slowest", "192.0.2.2", 20_000, 0);
        holds("quicker", "192.0.2.2", 20_000, SECOND / 2);
        holds("new", "192.0.2.3", 1_000, SECOND / 2);

        assertThat(BodyRoom.loser(clients, "new", SECOND / 2)).contains("slowest");
        assertThat(BodyRoom.loser(clients, "little", SECOND / 2)).contains("slowest");
    }

    @Test
    void whoHasMostTakesNothingFromOthers() throws UnknownHostException {
        holds("little", "192.0.2.1", 30_000, 0);
        holds("slow", "192.0.2.2", 20_000, 0);
        holds("new", "192.0.2.2", 20_000, SECOND / 2);

        assertThat(BodyRoom.loser(clients, "new", SECOND / 2)).isEmpty();
        assertThat(BodyRoom.loser(clients, "new", 2 * SECOND))
                .as("one of its own that has paused")
                .contains("slow");
    }

    @Test
    void aCustomerIsOneHoweverManyLinksHeHas() throws UnknownHostException {
        for (int link = 0; link < 4; link++) {
            holds("link " + link, "2001:db8:0:1" + link + "::1", 10_000, link);
        }
        holds("little", "192.0.2.1", 30_000, 0);
        holds("new", "192.0.2.3", 1_000, 4);

        assertThat(BodyRoom.loser(clients, "new", 4)).contains("link 0");
    }

    private void holds(String name, String address, int bytes, long now) throws UnknownHostException {
        ClientConnection client = new ClientConnection(InetAddress.getByName(address), limits, bodies, now);
        client.bodyBegins(50_000, now);
        client.keep(bytes, (to, from, count) -> Arrays.fill(to, from, from + count, (byte) 0), now);
        clients.put(name, client);
    }
}
