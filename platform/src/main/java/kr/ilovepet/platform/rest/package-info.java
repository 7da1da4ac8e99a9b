/** The conventions that every JSON API of the shop follows. */
package kr.ilovepet.platform.rest;
