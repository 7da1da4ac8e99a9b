package kr.ilovepet.payment.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.saga.deadletter.DeadLetterResource;

/** The dead letters of the topics that payments listen to. */
@Path("/payments/dead-letters")
@RolesAllowed("admin")
@RequestScoped
public class PaymentDeadLetters extends DeadLetterResource {}
