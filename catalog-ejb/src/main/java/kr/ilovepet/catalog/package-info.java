/**
 * The catalog service: what the shop sells, and how much of it is in stock. Packages follow its features; what several
 * of them share stands in {@code domain}, what concerns the whole service here. Whatever stock the catalog tells comes
 * from the database at that moment.
 */
package kr.ilovepet.catalog;
