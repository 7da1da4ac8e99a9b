package kr.ilovepet.order.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationResponse.Product;

/** The products of an order, each in one line, and where their pieces are. */
@Embeddable
public class OrderLines {

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines = new ArrayList<>();

    protected OrderLines() {}

    OrderLines(List<OrderItem> items) {
        items.forEach(item -> lines.add(new OrderLine(item.productId(), item.quantity())));
    }

    /** Catalog told names and prices; what they add up to, in won. */
    long priced(List<Product> products) {
        lines.clear();
        products.forEach(product -> lines.add(
                new OrderLine(product.productId(), product.productName(), product.price(), product.quantity())));
        return lines.stream()
                .mapToLong(line -> Math.multiplyExact(line.unitPrice(), line.quantity()))
                .reduce(0, Math::addExact);
    }

    void goesBack(Pieces pieces) {
        lines.forEach(line -> line.goesBack(pieces.of(line.productId())));
    }

    void cameBack(Pieces pieces) {
        lines.forEach(line -> line.cameBack(pieces.of(line.productId())));
    }

    /** The products and quantities, as messages name them. */
    public List<OrderItem> items() {
        return pieces(OrderLine::quantity).items();
    }

    /** The pieces that are neither back in stock nor asked back. */
    public Pieces kept() {
        return pieces(OrderLine::kept);
    }

    /** The pieces that are asked back into stock and not there yet. */
    public Pieces returning() {
        return pieces(OrderLine::returning);
    }

    private Pieces pieces(ToIntFunction<OrderLine> quantity) {
        return Pieces.of(lines.stream().collect(Collectors.toMap(OrderLine::productId, quantity::applyAsInt)));
    }

    public List<OrderLine> all() {
        return List.copyOf(lines);
    }
}
