package kr.ilovepet.storefront.admin.members;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an admin can do with a member, after a page has asked whether it is meant. */
public enum MemberAction {
    LOCK("POST", "lock"),
    UNLOCK("POST", "unlock"),
    END_LOGINS("POST", "end-logins"),
    GRANT_ADMIN("PUT", "roles/admin"),
    REVOKE_ADMIN("DELETE", "roles/admin");

    private final String method;
    private final String path;

    MemberAction(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** The last part of the address of its page, which names its texts as well: {@code end-logins}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the text that says that it was done. */
    String done() {
        return "admin.member.done." + text();
    }

    /** The method of the request to the member service. */
    String method() {
        return method;
    }

    /** The path of the request to the member service, below that of the member. */
    String path() {
        return path;
    }

    static Optional<MemberAction> of(String text) {
        return Stream.of(values()).filter(action -> action.text().equals(text)).findFirst();
    }
}
