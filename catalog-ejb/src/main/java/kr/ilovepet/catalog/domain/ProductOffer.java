package kr.ilovepet.catalog.domain;

/**
 * What a product is offered for at this moment. It is read without a lock, so nothing that is written may follow from
 * it.
 *
 * @param price for one
 * @param stock how many are in stock
 * @param withdrawn whether it is not sold any more
 */
public record ProductOffer(long id, String name, Won price, int stock, boolean withdrawn) {

    /** As it is stored. */
    public ProductOffer(long id, String name, long price, int stock, boolean withdrawn) {
        this(id, name, new Won(price), stock, withdrawn);
    }

    /** Whether at least this much is in stock. */
    public boolean has(Quantity quantity) {
        return stock >= quantity.value();
    }
}
