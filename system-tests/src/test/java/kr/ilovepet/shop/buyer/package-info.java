/**
 * People who order while something goes wrong in the shop, over the API or on its pages, and what those on the pages
 * see of it. {@code Buyer} is to be read first.
 */
package kr.ilovepet.shop.buyer;
