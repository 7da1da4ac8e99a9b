package kr.ilovepet.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @Test
    void showsTwentyOfTheFirstPageUnlessAsked() {
        assertThat(PageRequest.of(null, "")).isEqualTo(new PageRequest(0, 20));
    }

    @Test
    void clampsALargeSize() {
        assertThat(PageRequest.of("3", "5000")).isEqualTo(new PageRequest(3, 200));
        assertThat(PageRequest.of("3", "5000").offset()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({"-1,20", "x,20", "0,0", "0,-5", "0,1.5", "1000001,1", "0,99999999999"})
    void refusesWhatIsNoPage(String page, String size) {
        assertThatThrownBy(() -> PageRequest.of(page, size)).isInstanceOf(Problem.class);
    }
}
