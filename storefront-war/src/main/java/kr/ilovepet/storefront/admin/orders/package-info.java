/** Every order with all that is known of it, and what an admin can do for it. */
package kr.ilovepet.storefront.admin.orders;
