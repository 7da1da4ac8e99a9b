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
    private static final double NARROWEST = 1.5;
    private static final double LETTER = 6.2;

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
                        + " font-size=\"10\">\n<text x=\"4\" y=\"12\">%s, %d samples</text>\n",
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
                "<g><title>%s, %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\""
                        + " stroke=\"#fff\" stroke-width=\".4\"/><text x=\"%.1f\" y=\"%d\">%s</text></g>\n",
                escape(name),
                100.0 * samples / root.samples,
                x,
                y,
                width,
                HEIGHT - 1,
                name.startsWith("kr.ilovepet") ? "#e8a33d" : "#f3d7a4",
                x + 2,
                y + HEIGHT - 4,
                letters < 3 ? "" : escape(shown.substring(0, Math.min(letters, shown.length())))));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
