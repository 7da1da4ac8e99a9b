package kr.ilovepet.benchmark.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedFrame;

/**
 * Stacks drawn on top of each other: a bar is a method, as wide as its share of the samples, and above it is what it
 * called. Bars show their names when the pointer is over them.
 */
final class FlameGraph {
    private static final double WIDTH = 1_600;
    private static final int HEIGHT = 15;

    /** Half a percent: what is narrower says little of a few hundred samples, and would be most of the file. */
    private static final double NARROWEST = 8;

    private static final double LETTER = 6.2;
    private static final int FEWEST_LETTERS = 3;

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> callees = new TreeMap<>();
        private int samples;

        int depth() {
            return 1 + callees.values().stream().mapToInt(Node::depth).max().orElse(0);
        }
    }

    /** Adds a sample, its top frame first. */
    void add(List<RecordedFrame> stack) {
        root.samples++;
        Node node = root;
        for (RecordedFrame frame : stack.reversed()) {
            node = node.callees.computeIfAbsent(HotFrames.name(frame), name -> new Node());
            node.samples++;
        }
    }

    /** The drawing, a file of its own. */
    String svg(String title) {
        int height = (root.depth() + 2) * HEIGHT;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" font-family=\"monospace\""
                        + " font-size=\"10\">\n<style>rect{fill:#f3d7a4;stroke:#fff;stroke-width:.4}.own{fill:#e8a33d}</style>"
                        + "\n<text x=\"4\" y=\"12\">%s, %d samples</text>\n",
                WIDTH,
                height,
                escape(title),
                root.samples));
        draw(root, 0, height - HEIGHT, svg);
        return svg.append("</svg>\n").toString();
    }

    private void draw(Node node, double x, int y, StringBuilder svg) {
        double left = x;
        for (Map.Entry<String, Node> callee : node.callees.entrySet()) {
            double width = WIDTH * callee.getValue().samples / root.samples;
            if (width >= NARROWEST) {
                bar(callee.getKey(), callee.getValue().samples, left, width, y, svg);
                draw(callee.getValue(), left, y - HEIGHT, svg);
            }
            left += width;
        }
    }

    private void bar(String name, int samples, double x, double width, int y, StringBuilder svg) {
        int letters = (int) (width / LETTER);
        String shown = name.substring(Math.max(0, name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s, %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"%s/>",
                escape(name),
                100.0 * samples / root.samples,
                x,
                y,
                width,
                HEIGHT - 1,
                name.startsWith("kr.ilovepet") ? " class=\"own\"" : ""));
        if (letters >= FEWEST_LETTERS) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\">%s</text>",
                    x + 2,
                    y + HEIGHT - 4,
                    escape(shown.substring(0, Math.min(letters, shown.length())))));
        }
        svg.append("</g>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
