/** JSON as the shop reads and writes it. */
package kr.ilovepet.platform.json;
