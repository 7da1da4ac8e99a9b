package kr.ilovepet.catalog.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ilovepet.catalog.domain.RequestRefusedException.Reason;

/** The uploaded pictures of one product; the first is the one in lists. */
public final class Gallery {

    /** Pictures that a product may have. */
    public static final int LARGEST = 8;

    private final Product product;
    private final List<ProductPicture> pictures;

    Gallery(Product product, List<ProductPicture> pictures) {
        this.product = product;
        this.pictures = pictures;
    }

    /**
     * Makes sure that one more picture can be added.
     *
     * @throws RequestRefusedException when there are {@value #LARGEST}
     */
    public void requireRoom() {
        if (pictures.size() >= LARGEST) {
            throw new RequestRefusedException(
                            Reason.TOO_MANY_PICTURES, "A product has at most " + LARGEST + " pictures")
                    .with("limit", LARGEST);
        }
    }

    /**
     * Adds a picture after the others.
     *
     * @param width pixels of its largest rendition
     * @param height pixels of its largest rendition
     * @throws RequestRefusedException when there are {@value #LARGEST}
     */
    public ProductPicture add(int width, int height, Instant now) {
        requireRoom();
        int position =
                pictures.stream().mapToInt(ProductPicture::position).max().orElse(-1) + 1;
        ProductPicture picture = new ProductPicture(product, position, width, height, now);
        pictures.add(picture);
        return picture;
    }

    /** Removes a picture; false when the product does not have it. */
    public boolean remove(long pictureId) {
        return pictures.removeIf(picture -> picture.id() == pictureId);
    }

    /**
     * Gives the pictures this sequence.
     *
     * @throws RequestRefusedException when these are not exactly the pictures of the product
     */
    public void arrange(List<Long> pictureIds) {
        Set<Long> present = pictures.stream().map(ProductPicture::id).collect(Collectors.toSet());
        if (pictureIds.size() != present.size() || !present.equals(new HashSet<>(pictureIds))) {
            throw new RequestRefusedException(
                            Reason.PICTURES_CHANGED, "These are not all pictures of the product; read it again")
                    .with(
                            "pictureIds",
                            pictures.stream().map(ProductPicture::id).toList());
        }
        pictures.forEach(picture -> picture.moveTo(pictureIds.indexOf(picture.id())));
        pictures.sort(Comparator.comparingInt(ProductPicture::position));
    }

    /** The picture for lists; empty when none was uploaded. */
    Optional<ProductPicture> first() {
        return pictures.stream().findFirst();
    }

    /** All pictures, in their sequence. */
    List<ProductPicture> pictures() {
        return List.copyOf(pictures);
    }
}
