package kr.ilovepet.shop;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.shop.compose.ComposeValidator;
import org.junit.jupiter.api.Test;

/** The compose file by the schema of the compose specification, and .env.example by the compose file. */
class ComposeFileIT {

    @Test
    void isValid() throws Exception {
        assertThat(ComposeValidator.word()).contains("docker-compose.yml is valid by the compose specification.");
    }
}
