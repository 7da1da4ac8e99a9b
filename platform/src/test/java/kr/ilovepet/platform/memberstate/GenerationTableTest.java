package kr.ilovepet.platform.memberstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GenerationTableTest {

    @Test
    void knowsTheFirstGenerationOfEverybodyWhoIsNotToldOf() {
        assertThat(GenerationTable.EMPTY.of(7)).isZero();
        assertThat(GenerationTable.EMPTY.with(Map.of(8L, 3)).of(7)).isZero();
    }

    @Test
    void takesTheHighestGenerationWhateverTheSequence() {
        GenerationTable table = GenerationTable.EMPTY.with(Map.of(7L, 3)).with(Map.of(7L, 2));
        assertThat(table.of(7)).isEqualTo(3);
        assertThat(table.with(Map.of(7L, 4)).of(7)).isEqualTo(4);
        assertThat(table.size()).isOne();
    }

    @Test
    void staysAsItWasForThoseWhoReadIt() {
        GenerationTable before = GenerationTable.EMPTY.with(Map.of(7L, 1));
        before.with(Map.of(7L, 2, 9L, 1));
        assertThat(before.of(7)).isOne();
        assertThat(before.of(9)).isZero();
    }

    @Test
    void saysTheSameAsAMap() {
        Random random = new Random(11);
        Map<Long, Integer> expected = new HashMap<>();
        GenerationTable table = GenerationTable.EMPTY;
        for (int change = 0; change < 300; change++) {
            Map<Long, Integer> newer = new HashMap<>();
            for (int entry = random.nextInt(5); entry >= 0; entry--) {
                newer.put((long) random.nextInt(200), random.nextInt(9));
            }
            newer.forEach((member, generation) -> expected.merge(member, generation, Math::max));
            table = table.with(newer);
        }
        for (long member = -1; member <= 200; member++) {
            assertThat(table.of(member)).isEqualTo(expected.getOrDefault(member, 0));
        }
    }
}
