package kr.ilovepet.catalog.saga;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.messaging.outbox.OutboxResource;

/** The backlog of the outbox, where admins find it. */
@Path("products/outbox")
@RequestScoped
public class CatalogOutboxResource extends OutboxResource {}
