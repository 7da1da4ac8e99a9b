package kr.ilovepet.catalog.product;

import java.text.Normalizer;

/**
 * What describes a product. Texts are kept in composed form (NFC), so that a name typed on any keyboard is found from
 * any other.
 *
 * @param price won for one piece
 */
public record ProductData(String category, String name, String description, long price) {

    public ProductData {
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        description = description == null
                ? ""
                : Normalizer.normalize(description, Normalizer.Form.NFC).strip();
    }
}
