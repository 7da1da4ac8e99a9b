package kr.ilovepet.order.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.messaging.topics.TopicResource;

/** The topics with offsets and lag, where admins find them. */
@Path("orders/topics")
@RequestScoped
public class OrderTopicResource extends TopicResource {}
