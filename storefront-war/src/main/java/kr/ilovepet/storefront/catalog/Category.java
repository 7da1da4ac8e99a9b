package kr.ilovepet.storefront.catalog;

import java.util.Locale;
import java.util.Map;

/**
 * A category.
 *
 * @param category its slug
 * @param name its names by language
 */
public record Category(String category, Map<String, String> name) {

    /** The name in a language, else in Korean. */
    public String nameIn(Locale language) {
        return name.getOrDefault(language.getLanguage(), name.get("ko"));
    }
}
