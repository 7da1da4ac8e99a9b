package kr.ilovepet.storefront.admin.orders;

import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * Which orders an admin looks for. Whatever was typed into the address becomes something the order service understands.
 *
 * @param number first digits of the order number, empty for all
 * @param member what was typed to find a member, empty for all
 * @param userId the member's number once it is known, empty for all
 * @param status one state, empty for all
 * @param from first day in Seoul as {@code 2026-11-23}, empty for no bound
 * @param to last day, the same
 * @param page from 0
 */
public record OrderQuery(String number, String member, String userId, String status, String from, String to, int page) {

    private static final int MAX_MEMBER_LENGTH = 100;
    private static final int MAX_NUMBER_LENGTH = 20;
    private static final int MAX_USER_ID_LENGTH = 18;
    private static final int PAGE_SIZE = 20;

    static OrderQuery of(
            String number, String member, String userId, String status, String from, String to, String page) {
        return new OrderQuery(
                number == null ? "" : digits(number, MAX_NUMBER_LENGTH),
                SubmittedValues.text(member, MAX_MEMBER_LENGTH),
                userId == null ? "" : digits(userId, MAX_USER_ID_LENGTH),
                status != null && OrderStates.ALL.contains(status) ? status : "",
                SubmittedValues.day(from),
                SubmittedValues.day(to),
                SubmittedValues.page(page));
    }

    /** Whether it has yet to be found out who is meant. */
    public boolean memberUnknown() {
        return userId.isEmpty() && !member.isEmpty();
    }

    /** Whether the first day comes after the last one, so that there can be no such order. */
    public boolean daysReversed() {
        // Both are written with four digits for the year, so that their texts have the order of the days.
        return !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0;
    }

    /** The greatest length of an order number; longer ones are cut. */
    public int maxNumberLength() {
        return MAX_NUMBER_LENGTH;
    }

    /** The greatest length of what is typed to find a member; longer texts are cut. */
    public int maxMemberLength() {
        return MAX_MEMBER_LENGTH;
    }

    /** The same search for a member who was chosen. */
    public OrderQuery of(long chosen) {
        return new OrderQuery(number, member, Long.toString(chosen), status, from, to, 0);
    }

    /** The same search on another page of the list, as an address of the shop. */
    public String link(int otherPage) {
        return Link.of("/admin/orders")
                .with("number", number)
                .with("member", member)
                .with("userId", userId)
                .with("status", status)
                .with("from", from)
                .with("to", to)
                .with("page", otherPage)
                .toString();
    }

    String api() {
        return Link.of("/api/orders/search")
                .with("orderId", number)
                .with("userId", userId)
                .with("status", status)
                .with("from", from)
                .with("to", to)
                .with("page", page)
                .with("size", PAGE_SIZE)
                .toString();
    }

    private static String digits(String typed, int maxLength) {
        return SubmittedValues.text(typed.replaceAll("[^0-9]", ""), maxLength);
    }
}
