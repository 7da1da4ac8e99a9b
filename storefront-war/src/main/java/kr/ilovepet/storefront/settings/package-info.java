/** The settings of the storefront, and what makes their values valid. */
package kr.ilovepet.storefront.settings;
