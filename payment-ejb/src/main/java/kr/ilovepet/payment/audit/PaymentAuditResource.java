package kr.ilovepet.payment.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.platform.audit.AuditResource;

/** What admins have changed in the payment service. */
@Path("payments/audit")
@RequestScoped
public class PaymentAuditResource extends AuditResource {}
