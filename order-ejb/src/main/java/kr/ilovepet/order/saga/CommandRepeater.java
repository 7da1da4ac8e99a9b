package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import kr.ilovepet.contract.Message;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.CommandRepeat;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.RefundRepository;
import kr.ilovepet.order.domain.StockReturn;
import kr.ilovepet.order.domain.StockReturnRepository;

/**
 * Sends overdue commands again, under a new event id and the same idempotency key. The caller holds the lock of the
 * order.
 */
@ApplicationScoped
public class CommandRepeater {

    private CommandSender commands;
    private RefundRepository refunds;
    private StockReturnRepository returns;
    private InstantSource clock;

    /** For the container. */
    public CommandRepeater() {}

    @Inject
    public CommandRepeater(
            CommandSender commands, RefundRepository refunds, StockReturnRepository returns, InstantSource clock) {
        this.commands = commands;
        this.refunds = refunds;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Repeats the command of an order's state.
     *
     * @param command as it is made of the order now
     */
    public void repeat(Order order, Message command) {
        repeat(order, command, order.timers().commandRepeat());
    }

    /**
     * The command of an order's state cannot be made again. It is tried as often as it would be repeated, and a person
     * is told as soon.
     *
     * @param step names the command
     */
    public void notRepeated(Order order, String step) {
        comeAgain(order, step + " cannot be made", order.timers().commandRepeat());
    }

    /** Repeats the command to refund. */
    public void repeat(Order order, Refund refund) {
        repeat(order, new OrderRefund(order, refund).command(), refund.commandRepeat());
    }

    /** Repeats the command to take goods back into stock. */
    public void repeat(Order order, StockReturn stockReturn) {
        repeat(order, new OrderStockReturn(order, stockReturn).command(), stockReturn.commandRepeat());
    }

    /** A reply about money or goods came: nobody need look any more, unless another one is long overdue as well. */
    public void replied(Order order) {
        boolean another = refunds.of(order.number()).stream()
                        .anyMatch(refund -> refund.commandRepeat().needsAttention())
                || returns.of(order.number()).stream()
                        .anyMatch(stockReturn -> stockReturn.commandRepeat().needsAttention());
        if (!another) {
            order.attention().resolve(AttentionReason.NO_REPLY);
        }
    }

    private void repeat(Order order, Message command, CommandRepeat commandRepeat) {
        commands.send(order, command);
        comeAgain(order, command.step(), commandRepeat);
    }

    private void comeAgain(Order order, String detail, CommandRepeat commandRepeat) {
        Instant now = clock.instant();
        if (commandRepeat.repeated(now)) {
            order.attention().raise(AttentionReason.NO_REPLY, detail, now);
        }
    }
}
