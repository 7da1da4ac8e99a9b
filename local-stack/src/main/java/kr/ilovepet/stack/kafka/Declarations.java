package kr.ilovepet.stack.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;

/**
 * Does what {@code config/kafka/create-topics.sh} and {@code create-users.sh} do, for a machine that has the delivery
 * and no Kafka distribution. The scripts call it, and say what its variables mean.
 */
public final class Declarations {
    private static final Logger ROOT = Logger.getLogger("");
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 64;

    private Declarations() {}

    /**
     * Declares, and ends the process.
     *
     * @param arguments {@code topics} and the declaration of the topics, or {@code users}, that of access and that of
     *     the topics
     */
    public static void main(String[] arguments) throws InterruptedException {
        // A client of Kafka lists its settings otherwise.
        ROOT.setLevel(Level.WARNING);
        try {
            System.exit(run(arguments, System.getenv()));
        } catch (IOException | ExecutionException | IllegalArgumentException e) {
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            System.err.println("Nothing more was made: " + cause.getMessage());
            System.exit(FAILED);
        }
    }

    private static int run(String[] arguments, Map<String, String> environment)
            throws IOException, InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(client(environment))) {
            switch (arguments[0]) {
                case "topics" -> {
                    Topics.read(Path.of(arguments[1]))
                            .create(
                                    admin,
                                    Optional.ofNullable(environment.get("KAFKA_REPLICATION"))
                                            .filter(text -> !text.isBlank())
                                            .map(Short::valueOf));
                    System.out.println("All topics are there.");
                    return 0;
                }
                case "users" -> {
                    new Users(Access.read(Path.of(arguments[1]), Path.of(arguments[2])))
                            .replace(admin, user -> password(user, environment));
                    System.out.println("All users are there.");
                    return 0;
                }
                default -> {
                    return WRONG_USAGE;
                }
            }
        }
    }

    private static Map<String, Object> client(Map<String, String> environment) throws IOException {
        Map<String, Object> client = new HashMap<>();
        String file = environment.getOrDefault("KAFKA_CLIENT_CONFIG", "");
        if (!file.isBlank()) {
            Properties given = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                given.load(reader);
            }
            given.stringPropertyNames().forEach(name -> client.put(name, given.getProperty(name)));
        }
        client.put("bootstrap.servers", environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""));
        return client;
    }

    private static String password(String user, Map<String, String> environment) {
        String variable = user.toUpperCase(Locale.ROOT).replace('-', '_') + "_KAFKA_PASSWORD_FILE";
        Path file = Path.of(environment.getOrDefault(variable, ""));
        try {
            String password = Files.readString(file);
            if (password.matches("[A-Za-z0-9._~-]+")) {
                return password;
            }
            throw new IllegalArgumentException("The password in " + file + " (" + variable
                    + ") must have letters, digits and . _ ~ - only, and one at least");
        } catch (IOException e) {
            throw new IllegalArgumentException(variable + " names no file that can be read", e);
        }
    }
}
