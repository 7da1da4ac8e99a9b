package kr.ilovepet.shop.attack;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.process.Component;

/** Clients that send slowly, stop in the middle, ask and do not read, or wait a great many times. */
final class GreedyAttacks {

    private static final Pattern OUT_OF_MEMORY = Pattern.compile("OutOfMemoryError");

    /** What a container with an instance of 512 MB of heap gets. */
    private static final long MEMORY_LIMIT_KB = 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private GreedyAttacks() {}

    static void connections(Attack attack) throws Exception {
        attack.holdsRequests();
        InstanceLogs logs = InstanceLogs.of(attack.shop());
        int part = attack.whole() ? 5 : 1;
        String host = attack.field().wire().host();
        List<SlowClient> clients = new ArrayList<>();
        for (int i = 0; i < 40 * part; i++) {
            String number = "/?n=" + i;
            clients.add(
                    new SlowClient("a slow head", "GET " + number + " HTTP/1.1\r\nHost: " + host + "\r\nX-A: ", true));
            clients.add(new SlowClient(
                    "a slow form",
                    post("/login" + number.substring(1), host, "application/x-www-form-urlencoded", 10_000),
                    true));
            clients.add(new SlowClient(
                    "a slow body",
                    post("/api/users/login" + number.substring(1), host, "application/json", 10_000),
                    true));
            clients.add(new SlowClient(
                    "a stalled body",
                    post("/api/orders/prepare" + number.substring(1), host, "application/json", MEGABYTE),
                    false,
                    MEGABYTE - 100));
            clients.add(new SlowClient(
                    "asks and does not read",
                    ("GET /products" + number.substring(1) + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").repeat(300),
                    false));
        }
        for (int i = 0; i < 20 * part; i++) {
            clients.add(new SlowClient("says nothing " + i, "", false));
        }
        SlowClients.hold(attack, clients, attack.whole() ? Duration.ofSeconds(40) : Duration.ofSeconds(10));
        if (logs.match(OUT_OF_MEMORY)) {
            attack.fault("ran out of memory");
        }
        memory(attack);
    }

    /** Each orders' poll is held; more of them than a member may have are refused. */
    static void longPolls(Attack attack) throws Exception {
        attack.holdsRequests();
        attack.mayStore("orders", "payments", "members", "roles");
        Battlefield field = attack.field();
        int each = attack.whole() ? 1_000 : 100;
        List<SlowClient> polls = new ArrayList<>();
        List<Runnable> wakers = new ArrayList<>();
        for (Caller caller : List.of(field.other(), Caller.newMember(field.wire(), "a member who waits"))) {
            Shopper shopper = field.shopper(caller);
            String order = shopper.preparedOrder(18, 1);
            Request poll = Request.get("/api/orders/" + order + "?wait=25&after=PREPARED")
                    .with(caller.apiHeaders());
            for (int i = 0; i < each; i++) {
                polls.add(new SlowClient(
                        "a long poll",
                        new String(
                                poll.with("X-Number", Integer.toString(i))
                                        .bytes(field.wire().host()),
                                StandardCharsets.UTF_8),
                        false));
            }
            wakers.add(() -> shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"wakes all\"}"));
        }
        List<Socket> held = SlowClients.open(attack, polls);
        try {
            SlowClients.pause(Duration.ofSeconds(3));
            wakers.forEach(Runnable::run);
            SlowClients.pause(Duration.ofSeconds(5));
        } finally {
            SlowClients.close(held);
        }
        memory(attack);
    }

    private static String post(String path, String host, String type, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static void memory(Attack attack) throws IOException {
        Component storefront = attack.shop().instance(WebApp.STOREFRONT);
        if (!storefront.isRunning() || storefront.pid().isEmpty()) {
            attack.fault("the storefront has ended");
            return;
        }
        String status = Files.readString(Path.of("/proc/" + storefront.pid().getAsLong() + "/status"));
        long resident = Long.parseLong(status.replaceFirst("(?s).*VmRSS:\\s*([0-9]+) kB.*", "$1"));
        if (resident > MEMORY_LIMIT_KB) {
            attack.fault("the storefront has " + resident / 1024 + " MB");
        }
    }
}
