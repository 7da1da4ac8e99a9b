package kr.ilovepet.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, all of them text. The first column names the rows. */
public final class Table {
    private final String title;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** An empty table. */
    public Table(String title, String... headings) {
        this.title = title;
        this.headings = List.of(headings);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has not one cell for each heading
     */
    public Table row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("A row of " + cells.length + " cells in \"" + title + "\"");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Adds a sentence that stands below it. */
    public Table note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** What it shows. */
    public String title() {
        return title;
    }

    List<String> headings() {
        return headings;
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The table as text, its columns aligned. */
    public String text() {
        int[] widths = new int[headings.size()];
        List<List<String>> all = new ArrayList<>(List.of(headings));
        all.addAll(rows);
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder("\n").append(title).append('\n');
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                String blanks = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? cell + blanks : blanks + cell).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        notes.forEach(note -> text.append("  ").append(note).append('\n'));
        return text.toString();
    }
}
