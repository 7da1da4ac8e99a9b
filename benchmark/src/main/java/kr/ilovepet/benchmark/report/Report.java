package kr.ilovepet.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints each result as soon as it is there, and writes all of them into one HTML file at the end. */
public final class Report {
    private final List<String> facts;
    private final List<Table> tables = new ArrayList<>();

    /**
     * An empty report.
     *
     * @param facts about the run: date, machine, commit, command, how the shop was set up
     */
    public Report(List<String> facts) {
        this.facts = List.copyOf(facts);
        facts.forEach(System.out::println);
    }

    /** Tells what happens now, on the console alone. */
    public void step(String sentence) {
        System.out.println("  " + sentence);
    }

    /** Adds a result. */
    public void add(Table table) {
        tables.add(table);
        System.out.println(table.text());
    }

    /** Writes the HTML file. */
    public void write(Path file) {
        write(file, Html.page(facts, tables));
        System.out.println("Report: " + file);
    }

    /** Writes a file that belongs to the report. */
    public void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
