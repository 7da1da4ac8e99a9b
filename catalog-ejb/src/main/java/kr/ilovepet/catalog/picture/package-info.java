/**
 * Pictures that admins upload. What comes is taken apart and decoded; only what this shop has encoded itself is kept
 * and served, without anything that the file carried along. {@code PictureWorkshop} is to be read first.
 */
package kr.ilovepet.catalog.picture;
