package kr.ilovepet.storefront.admin.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.services.ServiceResult;

/** What the services have recorded of the changes that admins made. */
@ApplicationScoped
public class AuditClient {

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    /** A page of the changes, the newest first. */
    public AuditList find(AuditQuery query) {
        return new AuditList(
                query,
                ServiceResult.of(services.getAsync(
                                query.source().service(),
                                query.api(),
                                currentCaller.get(),
                                new TypeReference<ListPage<AuditRecord>>() {})
                        .thenApply(ListPage::existing)));
    }
}
