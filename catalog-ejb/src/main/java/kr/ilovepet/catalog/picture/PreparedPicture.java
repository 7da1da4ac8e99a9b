package kr.ilovepet.catalog.picture;

import java.util.EnumMap;
import java.util.Map;
import kr.ilovepet.catalog.product.PictureForm;

/**
 * A picture as it will be kept.
 *
 * @param width pixels of its largest form
 * @param height pixels of its largest form
 * @param mediaType of all forms
 * @param forms the bytes of every form
 */
public record PreparedPicture(int width, int height, String mediaType, Map<PictureForm, byte[]> forms) {

    public PreparedPicture {
        forms = new EnumMap<>(forms);
    }
}
