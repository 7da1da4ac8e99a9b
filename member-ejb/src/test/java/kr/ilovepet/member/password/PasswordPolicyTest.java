package kr.ilovepet.member.password;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.member.domain.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final EmailAddress EMAIL = new EmailAddress("mina@example.com");

    private final PasswordPolicy policy = new PasswordPolicy(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shopper-demo-1",
                "admin-demo-1",
                "correct horse battery staple",
                "        x",
                "\uc9c0\ub098\uac00\ub294\uace0\uc591\uc774\ub294",
                "\ud83d\udc36\ud83d\udc31\ud83d\udc39\ud83d\udc30\ud83e\udd8a\ud83d\udc3b\ud83d\udc3c\ud83d\udc28"
            })
    void takesAnythingLongEnough(String password) {
        assertThat(policy.violation(new Password(password), EMAIL)).isEmpty();
    }

    @Test
    void countsCharactersAsAPersonDoes() {
        String dog = "\ud83d\udc36";
        assertThat(policy.violation(new Password((dog + "x").repeat(3) + dog), EMAIL))
                .contains("must have 8 to 128 characters");
        assertThat(policy.violation(new Password("1234abc"), EMAIL)).contains("must have 8 to 128 characters");
        assertThat(policy.violation(new Password("ab".repeat(64)), EMAIL)).isEmpty();
        assertThat(policy.violation(new Password((dog + "x").repeat(64)), EMAIL))
                .isEmpty();
        assertThat(policy.violation(new Password("ab".repeat(64) + "a"), EMAIL))
                .contains("must have 8 to 128 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "password1",
                "PassWord",
                "12345678",
                "1q2w3e4r",
                "qwer1234",
                "dkssudgktpdy",
                "tkfkdgody",
                "eogksalsrnr",
                "01012345678",
                "saranghae",
                "\ube44\ubc00\ubc88\ud6381234",
                "aaaaaaaaaaaa",
                "        "
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(policy.violation(new Password(password), EMAIL))
                .hasValueSatisfying(reason -> assertThat(reason).contains("most common"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password\u200b", "pass\u00adword", "\uff50assword", " PASSWORD\u2003"})
    void looksAtWhatIsSeenOfThePassword(String password) {
        assertThat(policy.violation(new Password(password), EMAIL))
                .hasValueSatisfying(reason -> assertThat(reason).contains("most common"));
    }

    @Test
    void refusesControlCharacters() {
        assertThat(policy.violation(new Password("password\u0000"), EMAIL))
                .contains("must not have control characters");
        assertThat(policy.violation(new Password("a long\nphrase"), EMAIL))
                .contains("must not have control characters");
    }

    @Test
    void knowsAsManyAsTheStandardAsksFor() {
        assertThat(new CommonPasswords().size()).isGreaterThan(3_000);
    }

    @Test
    void refusesWhatCanBeReadOnThePage() {
        assertThat(policy.violation(new Password("Mina@Example.com"), EMAIL))
                .contains("must not be the e-mail address");
        assertThat(policy.violation(new Password("I Love Pet"), EMAIL)).contains("must not be the name of the shop");
        assertThat(policy.violation(new Password("i-love-pet"), EMAIL)).contains("must not be the name of the shop");
    }
}
