package kr.ilovepet.catalog.product;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ilovepet.platform.problem.Problem;

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
     * Sees to it that one more picture can come.
     *
     * @throws Problem 409 when there are {@value #LARGEST}
     */
    public void checkRoom() {
        if (pictures.size() >= LARGEST) {
            throw Problem.conflict("TOO_MANY_PICTURES", "A product has at most " + LARGEST + " pictures")
                    .with("limit", LARGEST);
        }
    }

    /**
     * Hangs a picture after the others.
     *
     * @param width pixels of its largest form
     * @param height pixels of its largest form
     * @throws Problem 409 when there are {@value #LARGEST}
     */
    public ProductPicture add(int width, int height, Instant now) {
        checkRoom();
        int position =
                pictures.stream().mapToInt(ProductPicture::position).max().orElse(-1) + 1;
        ProductPicture picture = new ProductPicture(product, position, width, height, now);
        pictures.add(picture);
        return picture;
    }

    /** Takes a picture away; false when it does not hang here. */
    public boolean remove(long pictureId) {
        return pictures.removeIf(picture -> picture.id() == pictureId);
    }

    /**
     * Gives the pictures this sequence.
     *
     * @throws Problem 409 when these are not exactly the pictures that hang here
     */
    public void arrange(List<Long> pictureIds) {
        Set<Long> here = pictures.stream().map(ProductPicture::id).collect(Collectors.toSet());
        if (pictureIds.size() != here.size() || !here.equals(new HashSet<>(pictureIds))) {
            throw Problem.conflict("PICTURES_CHANGED", "These are not all pictures of the product; read it again")
                    .with(
                            "pictureIds",
                            pictures.stream().map(ProductPicture::id).toList());
        }
        pictures.forEach(picture -> picture.moveTo(pictureIds.indexOf(picture.id())));
        pictures.sort(Comparator.comparingInt(ProductPicture::position));
    }

    /** Path of the first picture for lists, or what is given where there is no picture. */
    String imageUrl(String otherwise) {
        return pictures.isEmpty() ? otherwise : pictures.get(0).url(PictureForm.CARD);
    }

    List<PictureView> view() {
        return pictures.stream().map(ProductPicture::view).toList();
    }
}
