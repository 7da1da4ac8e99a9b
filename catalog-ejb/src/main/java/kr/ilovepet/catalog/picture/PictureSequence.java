package kr.ilovepet.catalog.picture;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.ilovepet.catalog.domain.Gallery;

/**
 * An admin's request to arrange the pictures of a product.
 *
 * @param pictureIds every picture of the product, the first one first
 */
public record PictureSequence(
        @NotNull @Size(max = Gallery.LARGEST) List<@NotNull Long> pictureIds) {}
