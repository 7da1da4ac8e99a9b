/** What admins and operators see of all payments: the unsettled ones, and their number as metrics. */
package kr.ilovepet.payment.admin;
