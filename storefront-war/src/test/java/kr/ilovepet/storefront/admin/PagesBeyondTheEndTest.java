package kr.ilovepet.storefront.admin;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.ilovepet.storefront.admin.audit.AuditClient;
import kr.ilovepet.storefront.admin.audit.AuditQuery;
import kr.ilovepet.storefront.admin.audit.AuditSource;
import kr.ilovepet.storefront.admin.members.AdminMemberClient;
import kr.ilovepet.storefront.admin.members.MembersController;
import kr.ilovepet.storefront.services.PastTheEndException;
import kr.ilovepet.storefront.services.ShortList;
import kr.ilovepet.storefront.web.Fakes;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** The eighth page of a list that has three leads on to the third. */
class PagesBeyondTheEndTest {

    private final ShortList services = new ShortList();

    @Test
    void ofMembers() {
        AdminMemberClient client = Fakes.inject(new AdminMemberClient(), services, ShortList.admin());
        MembersController controller = Fakes.inject(new MembersController(), new ModelsImpl(), client);

        assertThatExceptionOfType(PastTheEndException.class).isThrownBy(() -> controller.list("kim", "7"));
    }

    @Test
    void ofChanges() {
        AuditClient client = Fakes.inject(new AuditClient(), services, ShortList.admin());

        assertThatExceptionOfType(PastTheEndException.class)
                .isThrownBy(() -> client.find(AuditQuery.of(AuditSource.PRODUCTS, "product", "1")));
    }
}
