package kr.ilovepet.benchmark.measure;

/** Does the same thing again and again, the next as soon as the one before is done. */
public interface Visitor extends AutoCloseable {

    /** The kind of duration under which a {@link ClosedLoop} records whole visits. */
    String VISIT = "visit";

    /** Does it once; parts of it that are of interest go to the recorder. */
    void visit(Recorder recorder);

    /** Gives back what it holds. */
    @Override
    default void close() {}
}
