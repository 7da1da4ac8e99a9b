package kr.ilovepet.storefront.admin.audit;

import kr.ilovepet.storefront.services.ServiceResult;

/** Services that do not tell what admins have changed. */
public class NoAudit extends AuditClient {

    @Override
    public AuditList find(AuditQuery query) {
        return new AuditList(query, new ServiceResult<>(null));
    }
}
