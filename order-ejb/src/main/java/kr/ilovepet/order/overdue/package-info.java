/** What happens by time alone: overdue commands are repeated, unknown orders settled, and unpaid orders expire. */
package kr.ilovepet.order.overdue;
