/** What the storefront says of its health, and needs for it. */
package kr.ilovepet.storefront.health;
