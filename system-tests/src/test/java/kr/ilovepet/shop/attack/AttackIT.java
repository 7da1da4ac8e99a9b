package kr.ilovepet.shop.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The attack suite, which prints its table. Every run of the tests sends a part of each kind, {@code ./shop attack} all
 * of it.
 */
class AttackIT {

    private static final boolean WHOLE = "whole".equals(System.getProperty("attack.suite"));
    /** Part of the names of the kinds to try; all, when empty. */
    private static final String ONLY = System.getProperty("attack.name", "");

    /** Fewer different inputs would not be the whole suite. */
    private static final int LEAST_INPUTS = 5_000;

    private static final List<AttackRow> ROWS = new ArrayList<>();
    private static Battlefield field;

    @BeforeAll
    static void enter(@TempDir Path folder) throws Exception {
        field = Battlefield.enter(WHOLE, folder);
    }

    @AfterAll
    static void report() {
        if (field == null) {
            return;
        }
        field.close();
        StringBuilder table = new StringBuilder(AttackRow.HEAD);
        ROWS.forEach(row -> table.append(row).append('\n'));
        ROWS.stream()
                .flatMap(row -> row.faults().stream().map(fault -> row.kind() + ": " + fault + "\n"))
                .forEach(table::append);
        System.out.print(table);
        if (WHOLE && ONLY.isEmpty()) {
            assertThat(ROWS.stream().mapToInt(AttackRow::inputs).sum()).isGreaterThanOrEqualTo(LEAST_INPUTS);
        }
    }

    static List<AttackKind> kinds() {
        return AttackKind.all().stream()
                .filter(kind -> kind.name().contains(ONLY))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isRefusedAndHarmsNobody(AttackKind kind) throws Exception {
        AttackRow row = new Attack(field, kind.name()).run(kind.strike());
        ROWS.add(row);

        assertThat(row.faults()).isEmpty();
    }
}
