/** The records of what admins have changed about orders. */
package kr.ilovepet.order.audit;
