/**
 * Who may reach what: every admin page and API as nobody, as a shopper and as an admin, and what the public port hides.
 */
package kr.ilovepet.shop.access;
