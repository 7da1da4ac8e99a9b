package kr.ilovepet.storefront.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.storefront.catalog.Category;
import kr.ilovepet.storefront.layout.Owner;
import kr.ilovepet.storefront.security.SignedInMember;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Renders the shop's templates from their files, with everything around them that a page of an admin has. */
public final class RenderedPage {

    private static final TemplateEngine ENGINE = engine();

    private RenderedPage() {}

    /** A page in a language with what its controller put into the model, and perhaps the {@code owner} of the shop. */
    public static String of(String template, Locale language, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("site", new Site(language, (Owner) model.get("owner")));
        whole.put("assets", new Files());
        whole.put("format", new Formats());
        whole.put("pageTokens", new PageTokens("token"));
        return ENGINE.process(template, new Context(language, whole));
    }

    private static TemplateEngine engine() {
        FileTemplateResolver resolver = new FileTemplateResolver();
        resolver.setPrefix("src/main/webapp/WEB-INF/views/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new TextMessageResolver());
        engine.setLinkBuilder(new RootLinkBuilder());
        return engine;
    }

    /** What the frame asks for. */
    public record Site(Locale language, Owner owner) {

        public SignedInMember member() {
            return new SignedInMember(
                    "", Instant.MAX, 0, 2, "admin@ilovepet.example", "Kim", Set.of("admin", "customer"), "");
        }

        public List<Category> categories() {
            return List.of(new Category("toys", Map.of("ko", "toys-ko", "en", "Toys")));
        }

        public String categoryName(String slug) {
            return slug.isEmpty() ? "All products" : slug;
        }

        public int maxSearchLength() {
            return 80;
        }

        public int cartQuantity() {
            return 0;
        }

        public Flash.Message flashMessage() {
            return null;
        }

        public boolean demo() {
            return false;
        }

        public String inLanguage(String tag) {
            return "/language?to=" + tag;
        }
    }

    /** Addresses of files. */
    public static final class Files {

        public String url(String path) {
            return path;
        }

        public String htmx() {
            return "/htmx.js";
        }
    }

    /** The token of the visitor. */
    public record PageTokens(String token) {}
}
