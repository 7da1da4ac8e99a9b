package kr.ilovepet.catalog.domain;

import java.text.Normalizer;

/**
 * What an admin says about a product. Texts are stored in composed form (NFC), so that a name typed on any keyboard is
 * found from any other.
 *
 * @param category slug
 * @param name one line
 * @param description lines of text; null means empty
 * @param price for one
 */
public record ProductDescription(String category, String name, String description, Won price) {

    public ProductDescription {
        name = normalized(name);
        description = description == null ? "" : normalized(description);
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
