package kr.ilovepet.toss.sandbox;

import java.nio.file.Path;

/**
 * How the sandbox is started.
 *
 * @param port TCP port; 0 takes a free one
 * @param data directory of the journal, made if absent
 * @param host address to listen on
 * @param publicUrl where browsers reach the sandbox, or null for {@code http://host:port}
 */
public record Arguments(int port, Path data, String host, String publicUrl) {

    private static final String USAGE =
            "Usage: TossSandbox --port PORT --data DIRECTORY " + "[--host ADDRESS] [--public-url URL]";

    /**
     * Reads the command line; {@code --port} is 8100 unless told, {@code --host} 127.0.0.1.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    static Arguments parse(String... words) {
        int port = 8100;
        Path data = null;
        String host = "127.0.0.1";
        String publicUrl = null;
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " needs a value. " + USAGE);
            }
            String value = words[i + 1];
            switch (words[i]) {
                case "--port" -> port = portOf(value);
                case "--data" -> data = Path.of(value);
                case "--host" -> host = value;
                case "--public-url" -> publicUrl = value.replaceFirst("/+$", "");
                default -> throw new IllegalArgumentException("Unknown argument " + words[i] + ". " + USAGE);
            }
        }
        if (data == null) {
            throw new IllegalArgumentException("--data is missing. " + USAGE);
        }
        return new Arguments(port, data, host, publicUrl);
    }

    private static int portOf(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException("--port must be a number from 0 to 65535. " + USAGE);
        }
        return Integer.parseInt(value);
    }
}
