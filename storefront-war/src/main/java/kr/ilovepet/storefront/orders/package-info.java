/** Orders as their owner sees them: paying, waiting, looking back. */
package kr.ilovepet.storefront.orders;
