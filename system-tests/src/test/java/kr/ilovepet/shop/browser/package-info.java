/** The pages in a real Chromium, with and without JavaScript, for shoppers and admins. */
package kr.ilovepet.shop.browser;
