/** Products: how shoppers find them, and how admins add, describe, withdraw and restore them. */
package kr.ilovepet.catalog.product;
