package kr.ilovepet.storefront.admin.audit;

import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * Which changes an admin looks for. Whatever was typed into the address becomes something the services understand.
 *
 * @param source the service that has recorded them
 * @param admin number of the member who made them, empty for all
 * @param day in Seoul as {@code 2026-11-23}, empty for all
 * @param objectType kind of what was changed, empty for all
 * @param objectId its number, empty for all
 * @param page from 0
 */
public record AuditQuery(AuditSource source, String admin, String day, String objectType, String objectId, int page) {

    private static final int PAGE_SIZE = 20;
    private static final int MAX_NUMBER_LENGTH = 18;
    private static final int MAX_ID_LENGTH = 20;

    static AuditQuery of(String source, String admin, String day, String objectType, String objectId, String page) {
        return new AuditQuery(
                AuditSource.of(source).orElse(AuditSource.PRODUCTS),
                digits(admin, MAX_NUMBER_LENGTH).replaceFirst("^0+", ""),
                SubmittedValues.day(day),
                objectType != null && objectType.matches("product|order|dead-letter|member") ? objectType : "",
                digits(objectId, MAX_ID_LENGTH),
                SubmittedValues.page(page));
    }

    /** All changes of one object. */
    public static AuditQuery of(AuditSource source, String objectType, String objectId) {
        return new AuditQuery(source, "", "", objectType, objectId, 0);
    }

    /** The greatest length of a member's number; longer ones are cut. */
    public int maxNumberLength() {
        return MAX_NUMBER_LENGTH;
    }

    /** The same search on another page of the list, as an address of the shop. */
    public String link(int otherPage) {
        return parameters(Link.of("/admin/audit").with("source", source.resource()), otherPage)
                .toString();
    }

    String api() {
        return parameters(Link.of("/api/" + source.resource() + "/audit"), page)
                .with("size", PAGE_SIZE)
                .toString();
    }

    private Link parameters(Link path, int ofPage) {
        return path.with("admin", admin)
                .with("day", day)
                .with("objectType", objectType)
                .with("objectId", objectId)
                .with("page", ofPage);
    }

    private static String digits(String typed, int maxLength) {
        return typed == null ? "" : SubmittedValues.text(typed.replaceAll("[^0-9]", ""), maxLength);
    }
}
