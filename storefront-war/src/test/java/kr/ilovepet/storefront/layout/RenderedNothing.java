package kr.ilovepet.storefront.layout;

import java.util.Locale;
import java.util.Map;

/** Stands in for the templates: tells which one would be rendered, with what. */
final class RenderedNothing extends PageRenderer {

    @Override
    public String render(String template, Locale language, Map<String, Object> model) {
        return template + " " + language + " " + model.get("held");
    }
}
