package kr.ilovepet.catalog.saga;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.messaging.topics.TopicResource;

/** The topics with offsets and lag, where admins find them. */
@Path("products/topics")
@RequestScoped
public class CatalogTopicResource extends TopicResource {}
