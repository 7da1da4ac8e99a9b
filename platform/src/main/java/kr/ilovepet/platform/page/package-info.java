/** Pages of lists. */
package kr.ilovepet.platform.page;
