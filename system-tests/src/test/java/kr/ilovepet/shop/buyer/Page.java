package kr.ilovepet.shop.buyer;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as somebody without scripts sees it.
 *
 * @param address in the address bar
 * @param redirected whether another address led there
 */
record Page(URI address, boolean redirected, int status, String html) {

    private static final Pattern NOSCRIPT = Pattern.compile("(?s)<noscript>.*?</noscript>");
    private static final Pattern REFRESH =
            Pattern.compile("<meta http-equiv=\"refresh\" content=\"[0-9]+;url=([^\"]*)\"");
    /** Numbers of orders and traces, which are different each time, and what leads on. */
    private static final Pattern ASIDE = Pattern.compile("(?s)<p class=\"(?:hint|actions)\".*?</p>|[0-9a-f]{16,}");

    private static final Pattern MAIN = Pattern.compile("(?s)<main\\b.*?</main>");
    private static final Pattern WAY_ON = Pattern.compile("<a\\s|<button\\s");
    private static final Pattern FLASH =
            Pattern.compile("(?s)<p\\b[^>]*\\bnote--failed\\b[^>]*role=\"status\"[^>]*>(.*?)</p>");
    private static final Pattern REMOVAL = Pattern.compile("formaction=\"(/cart/items/[0-9]+/remove)\"");

    /** What says that something is wrong, or has to be done first: in the order in which it catches the eye. */
    private static final List<Pattern> PROBLEMS = List.of(
            Pattern.compile("(?s)<section\\b[^>]*\\bmessage-page\\b[^>]*>(.*?)</section>"),
            Pattern.compile("(?s)<p\\b(?![^>]*\\shidden)[^>]*\\bnote--failed\\b[^>]*>(.*?)</p>"),
            Pattern.compile("(?s)<div\\b(?![^>]*\\shidden)[^>]*\\bnote--failed\\b[^>]*>(.*?)</div>"),
            Pattern.compile("(?s)<p\\b[^>]*\\bfield__error\\b[^>]*>(.*?)</p>"),
            Pattern.compile("(?s)<p\\b[^>]*\\bid=\"login-held\"[^>]*>(.*?)</p>"),
            Pattern.compile("(?s)<div\\b[^>]*\\bid=\"order-timed-out\"[^>]*>(.*?)</div>"));

    String path() {
        return address.getPath();
    }

    boolean has(String id) {
        return tag(id).isPresent();
    }

    /** The attribute of the element with this id; empty where there is none. */
    String attribute(String id, String name) {
        return tag(id).map(tag -> Objects.toString(Html.attribute(tag, name), ""))
                .orElse("");
    }

    Optional<PageForm> form(String id) {
        return forms().stream().filter(form -> form.id().equals(id)).findFirst();
    }

    List<PageForm> forms() {
        return PageForm.in(html);
    }

    /** Where the buttons lead to that take a line out of the cart. */
    List<String> removals() {
        return REMOVAL.matcher(html).results().map(match -> match.group(1)).toList();
    }

    /** The address that a browser without scripts loads after a moment; empty for none. */
    Optional<String> next() {
        Matcher refresh = REFRESH.matcher(html);
        return refresh.find() ? Optional.of(refresh.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    /** What the page says is wrong; empty where nothing is said. */
    String problem() {
        String shown = NOSCRIPT.matcher(main()).replaceAll("");
        return PROBLEMS.stream()
                .map(problem -> problem.matcher(shown))
                .filter(Matcher::find)
                .map(found -> words(found.group(1)))
                .findFirst()
                .orElseGet(this::flash);
    }

    /** Whether there is a link or a button to go on with. */
    boolean leadsOn() {
        return WAY_ON.matcher(main()).find();
    }

    private String flash() {
        Matcher flash = FLASH.matcher(html);
        return flash.find() ? words(flash.group(1)) : "";
    }

    private static String words(String markup) {
        return Html.text(ASIDE.matcher(markup).replaceAll(" "));
    }

    private String main() {
        Matcher main = MAIN.matcher(html);
        return main.find() ? main.group() : "";
    }

    private Optional<String> tag(String id) {
        Matcher tag = Pattern.compile("<[a-z0-9]+(\\s[^>]*)\\bid=\"" + id + "\"([^>]*)>")
                .matcher(html);
        return tag.find() ? Optional.of(tag.group(1) + "id=\"" + id + "\"" + tag.group(2)) : Optional.empty();
    }
}
