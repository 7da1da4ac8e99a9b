/**
 * How an instance starts: what can be checked is checked first, whatever keeps it from its work ends the process with
 * an exit code of its own and one sentence, and a start that goes on says so. docs/decisions/045 says why.
 */
package kr.ilovepet.instance.start;
