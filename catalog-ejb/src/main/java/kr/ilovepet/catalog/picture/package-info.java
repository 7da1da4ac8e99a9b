/**
 * Pictures that admins upload. A file is checked and decoded; only what this shop has encoded itself is stored and
 * served, without anything else that the file contained. {@code PictureRenderer} is to be read first.
 */
package kr.ilovepet.catalog.picture;
