/** Products, their pictures and their stock, in the hands of an admin. */
package kr.ilovepet.storefront.admin.products;
