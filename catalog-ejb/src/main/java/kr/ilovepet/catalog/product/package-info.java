/** The shelves: categories and products, how they are found, and how admins describe them. */
package kr.ilovepet.catalog.product;
