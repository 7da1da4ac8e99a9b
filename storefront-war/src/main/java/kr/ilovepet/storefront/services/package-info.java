/** How the storefront reaches the services behind it: who is alive, one call over its instances, and what came back. */
package kr.ilovepet.storefront.services;
