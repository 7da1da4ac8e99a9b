package kr.ilovepet.stack.shop;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.stack.process.StackException;

/** The command line behind the script {@code ./shop}. */
public final class Shop {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Shop() {}

    /**
     * Runs one command.
     *
     * @param arguments {@code up [--spread] [--fresh] [--detach]}, {@code down} or {@code status}
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        try {
            System.exit(run(Arrays.asList(arguments), System.getenv()));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    private static int run(List<String> arguments, Map<String, String> environment)
            throws InterruptedException, IOException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (command) {
            case "up" -> {
                UpOptions options = UpOptions.parse(rest);
                if (options.detach()) {
                    return new Detach(environment).run(rest);
                }
                new Up(environment, progress()).run(options);
                return 0;
            }
            case "down" -> {
                new Down(environment).run();
                return 0;
            }
            case "status" -> {
                return new Status(environment).run();
            }
            default -> {
                System.err.println(UpOptions.USAGE);
                return WRONG_USAGE;
            }
        }
    }

    /** Lines with the seconds since the launcher has started. */
    private static Progress progress() {
        long begin = System.nanoTime();
        return line ->
                System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begin) / 1_000_000_000.0, line);
    }
}
