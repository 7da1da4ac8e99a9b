package kr.ilovepet.catalog.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.platform.audit.AuditResource;

/** What admins have changed in the catalog. */
@Path("products/audit")
@RequestScoped
public class CatalogAuditResource extends AuditResource {}
