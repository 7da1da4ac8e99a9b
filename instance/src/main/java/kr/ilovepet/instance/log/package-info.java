/** How log lines look, and whose work they tell of. */
package kr.ilovepet.instance.log;
