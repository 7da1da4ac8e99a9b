package kr.ilovepet.storefront.services;

/** Somebody asks for a page of a list that has fewer pages, perhaps since the page before was read. */
public class PastTheEndException extends RuntimeException {

    private final int lastPage;

    PastTheEndException(int lastPage) {
        super("The last page is " + lastPage, null, false, false);
        this.lastPage = lastPage;
    }

    /** The number of the list's last page, from 0. */
    public int lastPage() {
        return lastPage;
    }
}
