package kr.ilovepet.payment.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import kr.ilovepet.messaging.topics.TopicResource;

/** The topics with offsets and lag, where admins find them. */
@Path("payments/topics")
@RequestScoped
public class PaymentTopicResource extends TopicResource {}
