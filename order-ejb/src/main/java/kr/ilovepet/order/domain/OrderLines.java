package kr.ilovepet.order.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What an order is for, one line for each product variant, and how much of it returned into stock. */
@Embeddable
public class OrderLines {

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines = new ArrayList<>();

    protected OrderLines() {}

    OrderLines(Quantities ordered) {
        ordered.byVariant().forEach((variant, quantity) -> lines.add(new OrderLine(variant, quantity)));
    }

    /** Catalog quoted names and prices; what they add up to. */
    Won price(List<ProductQuote> quotes) {
        Map<ProductVariant, OrderLine> before =
                lines.stream().collect(Collectors.toMap(OrderLine::variant, Function.identity()));
        lines.clear();
        quotes.forEach(quote -> lines.add(new OrderLine(quote, before.get(quote.variant()))));
        return total(quotes);
    }

    /** What these quotes add up to. */
    static Won total(List<ProductQuote> quotes) {
        return quotes.stream()
                .map(quote -> quote.unitPrice().times(quote.quantity()))
                .reduce(Won.ZERO, Won::plus);
    }

    /** Names and prices of those lines that are quoted, of an order that catalog cannot fulfil. */
    public void name(List<ProductQuote> quotes) {
        lines.forEach(line -> quotes.stream()
                .filter(quote -> quote.variant().equals(line.variant()))
                .findFirst()
                .ifPresent(line::quoted));
    }

    /** All that had been taken is back in stock, and now it is taken once more. */
    void takenAgain() {
        lines.forEach(OrderLine::takenAgain);
    }

    void stockReturnRequested(Quantities quantities) {
        lines.forEach(line -> line.stockReturnRequested(quantities.of(line.variant())));
    }

    void stockReturnCompleted(Quantities quantities) {
        lines.forEach(line -> line.stockReturnCompleted(quantities.of(line.variant())));
    }

    /** All that was ordered. */
    public Quantities ordered() {
        return sum(OrderLine::quantity);
    }

    /** What is neither back in stock nor asked back. */
    public Quantities held() {
        return sum(OrderLine::held);
    }

    /** What is asked back into stock and not there yet. */
    public Quantities returnRequested() {
        return sum(OrderLine::returnRequested);
    }

    private Quantities sum(ToIntFunction<OrderLine> quantity) {
        return Quantities.of(lines.stream().collect(Collectors.toMap(OrderLine::variant, quantity::applyAsInt)));
    }

    /** The lines, a copy. */
    public List<OrderLine> all() {
        return List.copyOf(lines);
    }
}
