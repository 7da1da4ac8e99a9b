package kr.ilovepet.contract;

import java.util.List;

/** order → catalog: what are these products called, what do they cost, are there enough? */
public record ProductInformationRequest(List<OrderItem> items) implements Message {

    public ProductInformationRequest {
        items = Required.list("items", items);
    }
}
