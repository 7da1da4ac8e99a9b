package kr.ilovepet.order.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.platform.audit.AuditResource;

/** What admins have changed about orders. */
@Path("orders/audit")
@RequestScoped
public class OrderAuditResource extends AuditResource {}
