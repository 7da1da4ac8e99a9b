/** What the storefront says about itself to operators. */
package kr.ilovepet.storefront.health;
