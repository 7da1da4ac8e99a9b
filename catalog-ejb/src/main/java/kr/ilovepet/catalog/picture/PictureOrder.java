package kr.ilovepet.catalog.picture;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.ilovepet.catalog.product.Gallery;

/**
 * The whole sequence of a product's pictures.
 *
 * @param pictureIds every picture of the product, the first one first
 */
public record PictureOrder(
        @NotNull @Size(max = Gallery.LARGEST) List<@NotNull Long> pictureIds) {}
