package kr.ilovepet.storefront.admin.audit;

import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;

/** Changes that were looked for, and what was found. */
public record AuditList(AuditQuery query, ServiceResult<ListPage<AuditRecord>> records) {}
