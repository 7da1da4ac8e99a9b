package kr.ilovepet.order.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.messaging.outbox.OutboxResource;

/** The backlog of the outbox, where admins find it. */
@Path("orders/outbox")
@RequestScoped
public class OrderOutboxResource extends OutboxResource {}
