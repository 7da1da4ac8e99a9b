package kr.ilovepet.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Sends what cannot be handled to its dead letter topic. */
@FunctionalInterface
interface PoisonSender {

    /** Sends the record there, with the fault as reason. */
    void send(ConsumerRecord<String, String> record, RuntimeException fault, int attempts);
}
