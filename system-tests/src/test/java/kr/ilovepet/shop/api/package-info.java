/** The JSON API through the gateway, from registration to the refunded order. */
package kr.ilovepet.shop.api;
