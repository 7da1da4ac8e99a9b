package kr.ilovepet.benchmark.measure;

import java.util.Locale;

/** How results are written. */
public final class Numbers {
    private Numbers() {}

    /** Three digits that matter: 0.148, 12.1, 1,060; a dash for what was not measured. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String form = size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    /** One number in relation to another; a dash where there is no relation. */
    public static String ratio(double value, double to) {
        return text(value / to);
    }
}
