/** The stack for tests: the components alone for container tests, or a whole running shop. */
package kr.ilovepet.stack.test;
