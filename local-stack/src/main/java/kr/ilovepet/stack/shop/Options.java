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
record Options(Arrangement arrangement, boolean fresh, boolean detach) {
    static final String USAGE =
            "Usage: ./shop up [--spread | --twice] [--fresh] [--detach] | down | status | test [module...]";

    static Options parse(List<String> arguments) {
        Options options = new Options(Arrangement.TWO_INSTANCES, false, false);
        for (String argument : arguments) {
            options = switch (argument) {
                case "--spread" -> new Options(Arrangement.SPREAD, options.fresh, options.detach);
                case "--twice" -> new Options(Arrangement.TWICE, options.fresh, options.detach);
                case "--fresh" -> new Options(options.arrangement, true, options.detach);
                case "--detach" -> new Options(options.arrangement, options.fresh, true);
                default -> throw new StackException("\"" + argument + "\" is not known. " + USAGE);
            };
        }
        return options;
    }
}
