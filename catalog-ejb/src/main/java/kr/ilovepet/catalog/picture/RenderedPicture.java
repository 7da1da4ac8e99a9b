package kr.ilovepet.catalog.picture;

import java.util.EnumMap;
import java.util.Map;
import kr.ilovepet.catalog.domain.Rendition;

/**
 * A picture as it will be stored.
 *
 * @param width pixels of its largest rendition
 * @param height pixels of its largest rendition
 * @param mediaType of all renditions
 * @param renditions the bytes of each
 */
public record RenderedPicture(int width, int height, String mediaType, Map<Rendition, byte[]> renditions) {

    public RenderedPicture {
        renditions = new EnumMap<>(renditions);
    }
}
