package kr.ilovepet.benchmark;

import java.util.stream.Stream;
import kr.ilovepet.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> obeysTheRules() {
        return ArchitectureRules.ofProgram("benchmark", "stack").tests();
    }
}
