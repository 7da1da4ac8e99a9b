package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void everyWordIsLookedForAnywhere() {
        assertThat(SearchWords.of("  soft\tdog\u3000ball dog ").patterns())
                .containsExactly("%soft%", "%dog%", "%ball%");
    }

    @Test
    void nothingAskedMeansEverything() {
        assertThat(SearchWords.of(null).patterns()).isEmpty();
        assertThat(SearchWords.of(" \u0000 ").patterns()).isEmpty();
    }

    @Test
    void wildcardsAreOrdinaryCharacters() {
        assertThat(SearchWords.of("100% a_b wow!").patterns()).containsExactly("%100!%%", "%a!_b%", "%wow!!%");
    }

    @Test
    void decomposedSyllablesAreComposed() {
        assertThat(SearchWords.of("\u1100\u1161").words()).containsExactly("\uAC00");
    }

    @Test
    void endlessQueriesAreRefused() {
        assertThatThrownBy(() -> SearchWords.of("a".repeat(101))).isInstanceOf(Problem.class);
    }

    @Test
    void onlyTheFirstEightWordsCount() {
        assertThat(SearchWords.of("a b c d a e f g h i j").words())
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }
}
