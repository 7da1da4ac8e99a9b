package kr.ilovepet.messaging.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class InListTest {

    @Test
    void theNumberOfPlaceholdersIsAPowerOfTwo() {
        assertThat(InList.of(List.of(1)).placeholders()).isEqualTo("(?)");
        assertThat(InList.of(List.of(1, 2)).placeholders()).isEqualTo("(?,?)");
        assertThat(InList.of(List.of(1, 2, 3)).placeholders()).isEqualTo("(?,?,?,?)");
    }

    @Test
    void thereIsNoEmptyList() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> InList.of(List.of()));
    }
}
