package kr.ilovepet.catalog.picture;

/** A picture in one form, ready to be served. */
public record PictureBytes(String mediaType, byte[] bytes) {}
