package kr.ilovepet.benchmark.shop;

import java.util.List;
import kr.ilovepet.stack.shop.Arrangement;

/**
 * How the shop is set up for measuring.
 *
 * @param arrangement of the instances
 * @param asUp with the JVM options of {@code ./shop up} alone; otherwise compiled as in production, by both compilers
 * @param binaryLog whether the database writes one, with a sync for each commit, as that of the compose set does
 */
public record Setup(Arrangement arrangement, boolean asUp, boolean binaryLog) {

    /** Options of the instances that win over those of {@code ./shop up}; the collector is the same in both. */
    List<String> javaOptions() {
        return asUp ? List.of() : List.of("-XX:TieredStopAtLevel=4");
    }

    /** One line for the report. */
    public String description() {
        return arrangement.description() + "; "
                + (asUp ? "JVM as ./shop up gives it" : "compiled as in production (C2)")
                + "; database " + (binaryLog ? "with a binary log, sync_binlog=1" : "without a binary log")
                + ", a sync for each commit";
    }
}
