package kr.ilovepet.shop.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees of a page, and what of that counts as an error. */
class PageTest {

    private static final String CANCEL = """
            <main id="content"><p class="note note--failed" id="cancel-problem" role="alert">No answer &amp; no news.</p>
            <form class="form" id="cancel-form" method="post" action="/orders/1/cancel">
            <input type="hidden" name="_csrf" value="t">
            <select id="reason" name="reason" required><option value="">?</option><option value="OTHER" selected="selected">x</option></select>
            <input id="detail" type="text" name="detail" value="&quot;두 마리&quot; &lt;b&gt;">
            <button type="submit">Cancel</button></form></main>""";

    private final Sightings sightings = new Sightings();

    @Test
    void readsFormsAsABrowserDoes() {
        PageForm form = page(200, CANCEL).form("cancel-form").orElseThrow();

        assertThat(form.action()).isEqualTo("/orders/1/cancel");
        assertThat(form.fields())
                .containsExactly(
                        new PageForm.Field("_csrf", "t"),
                        new PageForm.Field("reason", "OTHER"),
                        new PageForm.Field("detail", "\"두 마리\" <b>"));
        assertThat(form.with("detail", "a&b").encoded()).isEqualTo("_csrf=t&reason=OTHER&detail=a%26b");
    }

    @Test
    void whatSaysWhatHappenedAndKeepsWhatWasTypedIsSeenAndNotWrong() {
        sightings.look("cancel", page(503, CANCEL), List.of(new PageForm.Field("detail", "\"두 마리\" <b>")));

        assertThat(sightings.take()).singleElement().satisfies(seen -> {
            assertThat(seen.words()).isEqualTo("No answer & no news.");
            assertThat(seen.wrong()).isFalse();
        });
        assertThat(sightings.take()).isEmpty();
    }

    @Test
    void whatIsSilentLeadsNowhereOrLosesWhatWasTypedIsWrong() {
        sightings.look("cancel", page(503, CANCEL), List.of(new PageForm.Field("detail", "something else")));
        sightings.look("look", page(503, ""), List.of());
        sightings.look("look", page(500, CANCEL), List.of());

        assertThat(sightings.take()).hasSize(3).allMatch(Sighting::wrong);
    }

    @Test
    void hiddenNotesAndThoseForBrowsersWithoutScriptsAreNoErrors() {
        String fine = "<main><p class=\"note note--failed\" id=\"toss-error\" hidden></p>"
                + "<noscript><p class=\"note note--failed\">JavaScript</p></noscript><a href=\"/\">on</a></main>";
        sightings.look("pay", page(200, fine), List.of());

        assertThat(sightings.take()).isEmpty();
    }

    private static Page page(int status, String html) {
        return new Page(URI.create("http://localhost/orders/1/cancel"), false, status, html);
    }
}
