/** The home page, product lists and product pages for shoppers, and the client of the catalog service behind them. */
package kr.ilovepet.storefront.catalog;
