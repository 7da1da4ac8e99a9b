/** For how long the start of an instance waits for what it needs. */
package kr.ilovepet.platform.start;
