package kr.ilovepet.member.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import kr.ilovepet.member.login.LoginRequest;
import kr.ilovepet.platform.json.Json;
import org.junit.jupiter.api.Test;

class RegisterRequestTest {

    @Test
    void addressAndNameAreNormalizedAndThePasswordIsNot() {
        RegisterRequest request = new RegisterRequest(" Mina@Example.com ", " Pass Word ", "  Mina e\u0301  ");
        assertThat(request.email()).isEqualTo("mina@example.com");
        assertThat(request.password()).isEqualTo(" Pass Word ");
        assertThat(request.name()).isEqualTo("Mina \u00e9");
    }

    @Test
    void nobodyMakesHimselfAnAdmin() {
        String json = "{\"email\":\"a@b.kr\",\"password\":\"long enough\",\"name\":\"Mina\",\"role\":\"admin\"}";
        assertThatThrownBy(() -> Json.strict().readValue(json, RegisterRequest.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void doesNotGetIntoALog() {
        assertThat(new RegisterRequest("a@b.kr", "long enough", "Mina").toString())
                .doesNotContain("long enough", "a@b.kr");
        assertThat(new LoginRequest("a@b.kr", "long enough").toString()).doesNotContain("long enough", "a@b.kr");
    }
}
