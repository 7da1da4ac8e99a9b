/**
 * The saga of an order. {@link kr.ilovepet.order.saga.OrderSaga} declares it; read that first. The {@code …Steps}
 * classes carry it out, {@code OrderCommands} and {@code OrderReplies} translate between messages and domain, and
 * {@link kr.ilovepet.order.saga.CommandRepeater} repeats overdue commands.
 */
package kr.ilovepet.order.saga;
