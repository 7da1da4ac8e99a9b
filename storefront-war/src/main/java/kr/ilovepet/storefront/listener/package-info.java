/** What the storefront tells the public listener of its instance about the requests to expect. */
package kr.ilovepet.storefront.listener;
