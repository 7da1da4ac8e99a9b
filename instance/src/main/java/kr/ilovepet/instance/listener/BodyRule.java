package kr.ilovepet.instance.listener;

/**
 * What may be sent in the body of a request.
 *
 * @param bytes the most
 * @param streamed whether the application reads the body while it arrives; otherwise it gets the request once the body
 *     is there, so that no thread waits for it
 * @param tokenRequired whether the request is refused with status 401 and its body is not read
 */
public record BodyRule(long bytes, boolean streamed, boolean tokenRequired) {

    /** A body that the application gets as a whole. */
    public static BodyRule whole(int bytes) {
        return new BodyRule(bytes, false, false);
    }

    /** A body that the application reads while it arrives; the application bounds how many of them it reads. */
    public static BodyRule streamed(long bytes) {
        return new BodyRule(bytes, true, false);
    }

    /** No body without a token. */
    public static BodyRule withoutToken() {
        return new BodyRule(0, false, true);
    }
}
