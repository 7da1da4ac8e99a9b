/** Orders as their owners see them, and the long polls that wait for the next state. */
package kr.ilovepet.order.tracking;
