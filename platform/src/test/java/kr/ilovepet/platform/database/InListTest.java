package kr.ilovepet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InListTest {

    @Test
    void theNumberOfPlaceholdersIsAPowerOfTwo() {
        assertThat(InList.of(List.of(1)).placeholders()).isEqualTo("(?)");
        assertThat(InList.of(List.of(1, 2)).placeholders()).isEqualTo("(?,?)");
        assertThat(InList.of(List.of(1, 2, 3)).placeholders()).isEqualTo("(?,?,?,?)");
        assertThat(InList.of(List.of(1, 2, 3)).numbered()).isEqualTo("(?1,?2,?3,?4)");
    }

    @Test
    void manyValuesAreDividedAmongSeveralLists() {
        List<Integer> values = IntStream.rangeClosed(1, 1100).boxed().toList();

        assertThat(InList.parts(values))
                .extracting(list -> list.placeholders().length() / 2)
                .containsExactly(512, 512, 128);
        assertThat(InList.parts(List.of())).isEmpty();
    }

    @Test
    void thereIsNoEmptyList() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> InList.of(List.of()));
    }
}
