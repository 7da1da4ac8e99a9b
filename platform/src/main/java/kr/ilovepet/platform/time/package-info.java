/** The clock that services inject, so that tests and simulations can set the time. */
package kr.ilovepet.platform.time;
