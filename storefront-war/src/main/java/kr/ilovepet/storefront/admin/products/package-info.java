/** The pages with which admins keep products, their pictures and their stock. */
package kr.ilovepet.storefront.admin.products;
