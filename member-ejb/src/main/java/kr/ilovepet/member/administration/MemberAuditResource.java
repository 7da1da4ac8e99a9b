package kr.ilovepet.member.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.platform.audit.AuditResource;

/** What admins have changed about members. */
@Path("users/audit")
@RequestScoped
public class MemberAuditResource extends AuditResource {}
