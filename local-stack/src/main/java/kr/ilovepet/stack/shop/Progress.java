package kr.ilovepet.stack.shop;

/** Is told each step of a start or stop, as a line for a person. */
@FunctionalInterface
public interface Progress {
    /** A step is done. */
    void step(String line);

    /** A listener that ignores every step. */
    static Progress silent() {
        return line -> {};
    }
}
