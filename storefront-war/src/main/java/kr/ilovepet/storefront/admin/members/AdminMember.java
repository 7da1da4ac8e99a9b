package kr.ilovepet.storefront.admin.members;

import java.time.Instant;
import java.util.List;

/** A member as admins see one. */
public record AdminMember(
        long userId, String email, String name, List<String> roles, boolean locked, Instant registeredAt) {

    public AdminMember {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    /** Whether the member is an admin. */
    public boolean admin() {
        return roles.contains("admin");
    }

    /** What can be done with the member now. */
    public List<MemberAction> actions() {
        return List.of(
                locked ? MemberAction.UNLOCK : MemberAction.LOCK,
                MemberAction.END_LOGINS,
                admin() ? MemberAction.REVOKE_ADMIN : MemberAction.GRANT_ADMIN);
    }
}
