package kr.ilovepet.storefront.admin.orders;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    private static final int LONGEST_MEMBER = 100;
    private static final int SIZE = 20;

    static OrderQuery of(
            String number, String member, String userId, String status, String from, String to, String page) {
        return new OrderQuery(
                number == null ? "" : digits(number, 20),
                SubmittedValues.text(member, LONGEST_MEMBER),
                userId == null ? "" : digits(userId, 18),
                status != null && OrderStates.ALL.contains(status) ? status : "",
                day(from),
                day(to),
                SubmittedValues.page(page));
    }

    /** Whether it has yet to be found out who is meant. */
    boolean memberUnknown() {
        return userId.isEmpty() && !member.isEmpty();
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
                .with("size", SIZE)
                .toString();
    }

    private static String digits(String typed, int longest) {
        return SubmittedValues.text(typed.replaceAll("[^0-9]", ""), longest);
    }

    private static String day(String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? ""
                    : LocalDate.parse(typed.strip()).toString();
        } catch (DateTimeException noDay) {
            return "";
        }
    }
}
