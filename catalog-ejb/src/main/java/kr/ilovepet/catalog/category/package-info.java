/** The categories of the shop: their names in both languages, and the slug that names each in addresses. */
package kr.ilovepet.catalog.category;
