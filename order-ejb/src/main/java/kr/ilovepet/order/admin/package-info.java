/** What admins see of all orders, and what they do with one that does not go on by itself. */
package kr.ilovepet.order.admin;
