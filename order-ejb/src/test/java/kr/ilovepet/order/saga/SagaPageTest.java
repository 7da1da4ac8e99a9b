package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The saga page says what the declaration says. After a change of the declaration, {@code -Dsaga.page.write=true}
 * writes the page anew.
 */
class SagaPageTest {

    private static final Path PAGE = Path.of("..", "docs", "saga.md");

    @Test
    void saysWhatTheDeclarationSays() throws IOException {
        String page = Files.readString(PAGE);
        String generated = replaced(replaced(page, "diagram", SagaPage.diagram()), "tables", SagaPage.tables());
        if (Boolean.getBoolean("saga.page.write")) {
            Files.writeString(PAGE, generated);
        } else {
            assertThat(page).isEqualTo(generated);
        }
    }

    private static String replaced(String page, String part, String text) {
        String begin = "<!-- begin " + part + ", made from OrderSaga -->\n";
        String end = "\n<!-- end " + part + " -->";
        Pattern between = Pattern.compile(Pattern.quote(begin) + ".*" + Pattern.quote(end), Pattern.DOTALL);
        Matcher matcher = between.matcher(page);
        assertThat(matcher.find()).as("the page has a place for the " + part).isTrue();
        return matcher.replaceFirst(Matcher.quoteReplacement(begin + text + end));
    }
}
