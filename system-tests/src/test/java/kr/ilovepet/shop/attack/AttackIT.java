package kr.ilovepet.shop.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
    /** Part of the names of the kinds to try, as a regular expression; all, when empty. */
    private static final String ONLY = System.getProperty("attack.name", "");

    /** Fewer different inputs would not be the whole suite. */
    private static final int LEAST_INPUTS = 5_000;

    private static Battlefield field;
    private static int inputs;

    @BeforeAll
    static void enter(@TempDir Path folder) throws Exception {
        field = Battlefield.enter(WHOLE, folder);
        System.out.print(AttackRow.HEAD);
    }

    @AfterAll
    static void leave() {
        if (field != null) {
            field.close();
        }
        if (WHOLE && ONLY.isEmpty()) {
            assertThat(inputs).as("different inputs").isGreaterThanOrEqualTo(LEAST_INPUTS);
        }
    }

    static List<AttackKind> kinds() {
        Pattern words = Pattern.compile(ONLY);
        return AttackKind.all().stream()
                .filter(kind -> words.matcher(kind.name()).find())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isRefusedAndHarmsNobody(AttackKind kind) throws Exception {
        AttackRow row = new Attack(field, kind.name()).run(kind.strike());
        System.out.println(row);
        row.faults().forEach(fault -> System.out.println("  " + fault));
        inputs += row.inputs();

        assertThat(row.faults()).isEmpty();
    }
}
