package kr.ilovepet.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.ilovepet.benchmark.shop.Setup;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.shop.Arrangement;

/**
 * What follows {@code ./shop bench}.
 *
 * @param scenarios by name, in the order in which they run; empty for all
 * @param setup of the shop
 * @param brief the form of two minutes at the end of {@code ./shop test}
 * @param profile records the instances under load
 * @param warmUp of a shop that was just started
 * @param measured how long each load is measured
 * @param shoppers the numbers of shoppers of the saga, one after the other
 */
record Options(
        List<String> scenarios,
        Setup setup,
        boolean brief,
        boolean profile,
        Duration warmUp,
        Duration measured,
        List<Integer> shoppers) {
    private static final List<Integer> USUAL_SHOPPERS = List.of(1, 8, 32, 64);
    private static final List<Integer> BRIEF_SHOPPERS = List.of(8);
    private static final Duration USUAL_WARM_UP = Duration.ofSeconds(45);
    private static final Duration BRIEF_WARM_UP = Duration.ofSeconds(20);
    private static final Duration USUAL_MEASURED = Duration.ofSeconds(12);
    private static final Duration BRIEF_MEASURED = Duration.ofSeconds(6);
    private static final int LONGEST_SECONDS = 600;

    /**
     * Reads them.
     *
     * @param known names of scenarios
     * @throws StackException if something is not known; says what is
     */
    static Options parse(List<String> arguments, Set<String> known) {
        List<String> scenarios = new ArrayList<>();
        Arrangement arrangement = Arrangement.TWO_INSTANCES;
        boolean asUp = false;
        boolean binaryLog = false;
        boolean brief = false;
        boolean profile = false;
        Duration warmUp = null;
        Duration measured = null;
        List<Integer> shoppers = null;
        for (String argument : arguments) {
            switch (argument) {
                case "--spread" -> arrangement = Arrangement.SPREAD;
                case "--as-up" -> asUp = true;
                case "--binlog" -> binaryLog = true;
                case "--brief" -> brief = true;
                case "--profile" -> profile = true;
                default -> {
                    if (argument.startsWith("--warm-up=")) {
                        warmUp = seconds(argument);
                    } else if (argument.startsWith("--measure=")) {
                        measured = seconds(argument);
                    } else if (argument.startsWith("--shoppers=")) {
                        shoppers = numbers(argument);
                    } else if (known.contains(argument)) {
                        scenarios.add(argument);
                    } else {
                        throw new StackException("\"" + argument + "\" is not known. " + usage(known));
                    }
                }
            }
        }
        return new Options(
                List.copyOf(scenarios),
                new Setup(arrangement, asUp, binaryLog),
                brief,
                profile,
                warmUp != null ? warmUp : brief ? BRIEF_WARM_UP : USUAL_WARM_UP,
                measured != null ? measured : brief ? BRIEF_MEASURED : USUAL_MEASURED,
                shoppers != null ? shoppers : brief ? BRIEF_SHOPPERS : USUAL_SHOPPERS);
    }

    private static String usage(Set<String> known) {
        return "Usage: ./shop bench [" + String.join(" | ", known) + "]..."
                + " [--spread] [--as-up] [--binlog] [--profile] [--warm-up=SECONDS] [--measure=SECONDS]"
                + " [--shoppers=NUMBER,...]";
    }

    private static List<Integer> numbers(String argument) {
        String text = argument.substring(argument.indexOf('=') + 1);
        if (!text.matches("[1-9]\\d{0,2}(,[1-9]\\d{0,2}){0,9}")) {
            throw new StackException("\"" + argument + "\" must end with up to ten numbers from 1 to 999.");
        }
        return Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }

    private static Duration seconds(String argument) {
        String text = argument.substring(argument.indexOf('=') + 1);
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST_SECONDS) {
            throw new StackException("\"" + argument + "\" must end with seconds from 1 to " + LONGEST_SECONDS + ".");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
