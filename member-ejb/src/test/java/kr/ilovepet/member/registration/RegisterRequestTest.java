package kr.ilovepet.member.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import kr.ilovepet.member.login.LoginRequest;
import kr.ilovepet.platform.json.Json;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterRequestTest {

    @Test
    void addressAndNameAreNormalizedAndThePasswordIsNot() throws JsonProcessingException {
        RegisterRequest request = Json.strict()
                .readValue(
                        "{\"email\":\" Mina@Example.com \",\"password\":\" Pass Word \",\"name\":\"  Mina e\u0301  \"}",
                        RegisterRequest.class);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u3164",
                "\u2800",
                "Mi\u200Bna",
                "\u202Eanim",
                "Mi\u0000na",
                "<b>",
                "M\u0301\u0302\u0303\u0304\u0305"
            })
    void aNameIsWhatItLooksLike(String name) {
        assertThat(wrong(new RegisterRequest("a@b.kr", "long enough", name))).containsOnly("name");
    }

    @Test
    void aPasswordHasNoControlCharacters() {
        assertThat(wrong(new RegisterRequest("a@b.kr", "long enough\u0000", "Mina")))
                .containsExactly("password");
        assertThat(wrong(new RegisterRequest("a@b.kr", "long enough \u3164", "Mina")))
                .isEmpty();
    }

    private static List<String> wrong(RegisterRequest request) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return factory.getValidator().validate(request).stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void doesNotGetIntoALog() {
        assertThat(new RegisterRequest("a@b.kr", "long enough", "Mina").toString())
                .doesNotContain("long enough", "a@b.kr");
        assertThat(new LoginRequest("a@b.kr", "long enough").toString()).doesNotContain("long enough", "a@b.kr");
    }
}
