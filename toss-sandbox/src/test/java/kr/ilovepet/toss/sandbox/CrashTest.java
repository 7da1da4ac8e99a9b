package kr.ilovepet.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of the ledger after a sudden stop. */
class CrashTest {

    @TempDir
    Path data;

    @Test
    void the_ledger_and_the_stored_responses_survive_kill_nine() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TossSandbox.class.getName(),
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String paid;
        String waiting;
        String firstResponse;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String ready = lines.readLine();
            assertThat(ready).startsWith("Toss sandbox ready on http://127.0.0.1:");
            Caller caller = new Caller(ready.substring(ready.lastIndexOf(' ') + 1));
            paid = caller.authorized("order-a1", 15000);
            waiting = caller.authorized("order-a2", 2000);
            firstResponse = caller.confirm(paid, "order-a1", 15000, "Idempotency-Key", "k1")
                    .body();
        } finally {
            process.destroyForcibly();
            await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
        }

        try (TossSandbox again = TossSandbox.start(0, data)) {
            Caller caller = new Caller(again.origin());
            assertThat(caller.ledgerEntryOf("order-a1").get("approvals").asInt())
                    .isEqualTo(1);
            assertThat(caller.ledgerEntryOf("order-a1").get("approvedAmount").asLong())
                    .isEqualTo(15000);
            assertThat(caller.confirm(paid, "order-a1", 15000, "Idempotency-Key", "k1")
                            .body())
                    .isEqualTo(firstResponse);
            assertThat(caller.confirm(paid, "order-a1", 15000).error()).isEqualTo("400 ALREADY_PROCESSED_PAYMENT");
            assertThat(caller.confirm(waiting, "order-a2", 2000).text("status")).isEqualTo("DONE");
        }
    }

    @Test
    void a_torn_last_line_is_cut_off_and_the_rest_stands() throws Exception {
        String key = payOnce();
        Path journal = data.resolve("journal.jsonl");
        long whole = Files.size(journal);
        Files.writeString(journal, "{\"payments\":[{\"paymentKey\":\"tpet_", StandardOpenOption.APPEND);

        try (TossSandbox again = TossSandbox.start(0, data)) {
            assertThat(Files.size(journal)).isEqualTo(whole);
            Caller caller = new Caller(again.origin());
            assertThat(caller.get("/v1/payments/" + key).text("status")).isEqualTo("DONE");
            caller.cancel(key, "{\"cancelReason\":\"a\"}");
        }
        try (TossSandbox third = TossSandbox.start(0, data)) {
            assertThat(new Caller(third.origin()).get("/v1/payments/" + key).text("status"))
                    .isEqualTo("CANCELED");
        }
    }

    @Test
    void damage_before_the_last_line_is_said_instead_of_forgotten() throws Exception {
        payOnce();
        Path journal = data.resolve("journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, List.of("{broken", lines.get(0), lines.get(1)));

        assertThatThrownBy(() -> TossSandbox.start(0, data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged at line 1");
    }

    @Test
    void two_sandboxes_never_share_a_journal() throws Exception {
        TossSandbox first = TossSandbox.start(0, data);
        try (first) {
            assertThatThrownBy(() -> TossSandbox.start(0, data))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another sandbox");
        }
    }

    @Test
    void a_taken_port_is_said_with_its_number(@TempDir Path other) throws Exception {
        TossSandbox first = TossSandbox.start(0, data);
        try (first) {
            assertThatThrownBy(() -> TossSandbox.start(first.port(), other))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Integer.toString(first.port()));
        }
    }

    private String payOnce() throws IOException {
        TossSandbox sandbox = TossSandbox.start(0, data);
        try (sandbox) {
            Caller caller = new Caller(sandbox.origin());
            String key = caller.authorized("order-a1", 15000);
            caller.confirm(key, "order-a1", 15000);
            return key;
        }
    }
}
