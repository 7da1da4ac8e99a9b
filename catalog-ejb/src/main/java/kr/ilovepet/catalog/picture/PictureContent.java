package kr.ilovepet.catalog.picture;

/**
 * A rendition of a picture, ready to be served.
 *
 * @param mediaType such as {@code image/png}
 */
public record PictureContent(String mediaType, byte[] bytes) {}
