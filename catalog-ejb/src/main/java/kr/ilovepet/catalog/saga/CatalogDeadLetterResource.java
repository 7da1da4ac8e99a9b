package kr.ilovepet.catalog.saga;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.messaging.deadletter.DeadLetterResource;

/** The dead letters of the topics that the service consumes, where admins find them. */
@Path("products/dead-letters")
@RequestScoped
public class CatalogDeadLetterResource extends DeadLetterResource {}
