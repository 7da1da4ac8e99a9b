package kr.ilovepet.stack.shop;

/** Is told each step of a start or stop, as a line for a person. */
@FunctionalInterface
public interface Progress {
    void step(String line);

    /** Tells nobody. */
    static Progress silent() {
        return line -> {};
    }
}
