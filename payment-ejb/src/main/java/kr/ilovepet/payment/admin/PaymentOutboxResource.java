package kr.ilovepet.payment.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.messaging.outbox.OutboxResource;

/** The backlog of the outbox, where admins find it. */
@Path("payments/outbox")
@RequestScoped
public class PaymentOutboxResource extends OutboxResource {}
