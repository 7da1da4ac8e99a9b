package kr.ilovepet.shop.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A suite that does not see a live script would prove nothing. */
class LiveHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><script>ilp7331</script></p>",
                "<p><img src=x onerror=ilp7331></p>",
                "<p><svg/onload=ilp7331></p>",
                "<p><ilp7331></p>",
                "<input value=\"\" onmouseover=\"ilp7331\">",
                "<input value='' autofocus onfocus='ilp7331'>",
                "<textarea></textarea><img src=x onerror=ilp7331>",
                "<a href=\"javascript:ilp7331\">x</a>",
                "<a href=' JaVaScRiPt:ilp7331'>x</a>",
                "<img\nsrc=x\nonerror=ilp7331>"
            })
    void findsWhatIsAlive(String page) {
        assertThat(LiveHtml.in(page)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>&lt;script&gt;ilp7331&lt;/script&gt;</p>",
                "<input value=\"&quot; onmouseover=&quot;ilp7331\">",
                "<input value=\"&#39; autofocus onfocus=&#39;ilp7331\">",
                "<a href=\"/login?next=javascript:ilp7331\">x</a>",
                "<textarea>&lt;/textarea&gt;&lt;img src=x onerror=ilp7331&gt;</textarea>",
                "<p>javascript:ilp7331</p>",
                "<script src=\"/js/shop.js\"></script><p>ilp7331</p>"
            })
    void leavesWhatIsEscaped(String page) {
        assertThat(LiveHtml.in(page)).isEmpty();
    }
}
