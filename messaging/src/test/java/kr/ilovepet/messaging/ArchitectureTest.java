package kr.ilovepet.messaging;

import java.util.stream.Stream;
import kr.ilovepet.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The library belongs to no service and knows no contract. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofModule("messaging", "reactivemessaging", "platform", "instance")
                .tests();
    }
}
