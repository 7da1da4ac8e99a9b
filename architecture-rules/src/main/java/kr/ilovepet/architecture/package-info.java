/** Which dependencies a module, a service and its domain may have, as rules that each module's unit tests check. */
package kr.ilovepet.architecture;
