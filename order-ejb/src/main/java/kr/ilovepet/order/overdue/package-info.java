/** What happens by time alone: overdue commands are repeated, and unpaid orders expire. */
package kr.ilovepet.order.overdue;
