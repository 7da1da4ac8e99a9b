/** Processes of this machine that are started under guard, watched, killed and stopped. */
package kr.ilovepet.stack.process;
