package kr.ilovepet.benchmark.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A page that needs no other file. */
final class Html {
    private static final String STYLE = """
            body { font: 14px/1.5 sans-serif; margin: 2em auto; max-width: 75em; padding: 0 1em; color: #222 }
            table { border-collapse: collapse; margin: .5em 0 }
            th, td { padding: .2em .7em; text-align: right; border-bottom: 1px solid #ddd; white-space: nowrap }
            th:first-child, td:first-child { text-align: left }
            svg { vertical-align: middle; margin-left: .5em }
            p.note { color: #555; margin: .2em 0 }
            """;
    private static final int BAR_WIDTH = 60;

    private Html() {}

    static String page(List<String> facts, List<Table> tables) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>I Love Pet, measured</title><style>\n"
                + STYLE + "</style></head><body>\n<h1>I Love Pet, measured</h1>\n"
                + facts.stream()
                        .map(fact -> "<p class=\"note\">" + escape(fact) + "</p>\n")
                        .collect(Collectors.joining())
                + tables.stream().map(Html::section).collect(Collectors.joining())
                + "</body></html>\n";
    }

    private static String section(Table table) {
        StringBuilder html =
                new StringBuilder("<h2>").append(escape(table.title())).append("</h2>\n<table><tr>");
        table.headings()
                .forEach(heading -> html.append("<th>").append(escape(heading)).append("</th>"));
        html.append("</tr>\n");
        double[] largest = new double[table.headings().size()];
        for (List<String> row : table.rows()) {
            for (int i = 1; i < largest.length; i++) {
                largest[i] = Math.max(largest[i], number(row.get(i)).orElse(0));
            }
        }
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append("<td>").append(escape(row.get(i)));
                OptionalDouble value = i == 0 ? OptionalDouble.empty() : number(row.get(i));
                if (value.isPresent() && largest[i] > 0) {
                    html.append(bar(value.getAsDouble() / largest[i]));
                }
                html.append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
        table.notes()
                .forEach(note ->
                        html.append("<p class=\"note\">").append(escape(note)).append("</p>\n"));
        return html.toString();
    }

    private static String bar(double share) {
        long width = Math.round(Math.max(0, share) * BAR_WIDTH);
        return "<svg width=\"" + BAR_WIDTH + "\" height=\"10\"><rect width=\"" + width
                + "\" height=\"10\" fill=\"#7aa6c2\"/></svg>";
    }

    /** The number with which a cell begins. */
    static OptionalDouble number(String cell) {
        String digits = cell.replace(",", "").replaceFirst("^(\\d+(\\.\\d+)?).*$", "$1");
        return digits.matches("\\d+(\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(digits))
                : OptionalDouble.empty();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
