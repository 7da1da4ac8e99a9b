package kr.ilovepet.catalog.picture;

import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends the decoding of a picture that takes too long: a reader tells how far it is, and can be stopped then. */
final class Deadline implements IIOReadProgressListener {

    private final Duration longest;
    private long begun;
    private boolean running;

    Deadline(Duration longest) {
        this.longest = longest;
    }

    /**
     * Goes on only where there is time left; a reader that was stopped returns as if it were done.
     *
     * @throws kr.ilovepet.catalog.domain.RequestRefusedException when there is none
     */
    void require() {
        if (over()) {
            throw PictureRejections.tooSlow(longest);
        }
    }

    private boolean over() {
        return running && System.nanoTime() - begun > longest.toNanos();
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        if (!running) {
            running = true;
            begun = System.nanoTime();
        }
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (over()) {
            source.abort();
        }
    }

    @Override
    public void imageComplete(ImageReader source) {
        // Decoding went on to its end.
    }

    @Override
    public void readAborted(ImageReader source) {
        // Told by require().
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
        // Only one image is read.
    }

    @Override
    public void sequenceComplete(ImageReader source) {
        // Only one image is read.
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
        // No thumbnails are read.
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
        // No thumbnails are read.
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
        // No thumbnails are read.
    }
}
