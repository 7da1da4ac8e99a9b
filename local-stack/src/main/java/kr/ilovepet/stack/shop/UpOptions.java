package kr.ilovepet.stack.shop;

import java.util.List;
import kr.ilovepet.stack.process.StackException;

/**
 * What follows {@code ./shop up}.
 *
 * @param arrangement of the instances
 * @param fresh start with empty databases, topics and ledger
 * @param detach return once everything is ready
 */
record UpOptions(Arrangement arrangement, boolean fresh, boolean detach) {
    static final String USAGE =
            "Usage: ./shop up [--spread | --twice] [--fresh] [--detach] | down | status | test [module...]";

    static UpOptions parse(List<String> arguments) {
        UpOptions options = new UpOptions(Arrangement.TWO_INSTANCES, false, false);
        for (String argument : arguments) {
            options = switch (argument) {
                case "--spread" -> new UpOptions(Arrangement.SPREAD, options.fresh, options.detach);
                case "--twice" -> new UpOptions(Arrangement.TWICE, options.fresh, options.detach);
                case "--fresh" -> new UpOptions(options.arrangement, true, options.detach);
                case "--detach" -> new UpOptions(options.arrangement, options.fresh, true);
                default -> throw new StackException("\"" + argument + "\" is not known. " + USAGE);
            };
        }
        return options;
    }
}
