/**
 * What every page shares and no feature owns: template engine, languages and texts, response headers, cookies, flash
 * messages, links.
 */
package kr.ilovepet.storefront.web;
