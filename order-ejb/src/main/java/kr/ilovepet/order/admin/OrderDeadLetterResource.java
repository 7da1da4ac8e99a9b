package kr.ilovepet.order.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.messaging.deadletter.DeadLetterResource;

/** The dead letters of the topics that the service consumes, where admins find them. */
@Path("orders/dead-letters")
@RequestScoped
public class OrderDeadLetterResource extends DeadLetterResource {}
