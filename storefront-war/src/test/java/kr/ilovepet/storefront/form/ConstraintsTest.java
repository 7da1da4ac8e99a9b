package kr.ilovepet.storefront.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mvc.binding.MvcBinding;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.FormParam;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the constraints of forms find, and in which words they say it. */
class ConstraintsTest {

    @Test
    void saysWhatIsWrongInTheLanguageOfTheReader() {
        Map<String, String> values = Map.of("number", "many", "text", "too long", "lines", "yes", "choice", "MINUTES");

        TestForm english = new FormBinder(Locale.ENGLISH).validated(TestForm.class, values);
        TestForm korean = new FormBinder(Locale.KOREAN).validated(TestForm.class, values);

        assertThat(english.error("number")).isEqualTo("A whole number from 1 to 1,000, please.");
        assertThat(english.error("text")).isEqualTo("At most 5 characters.");
        assertThat(english.error("lines")).isNull();
        assertThat(english.error("choice")).isNull();
        assertThat(korean.error("number")).contains("1,000").isNotEqualTo(english.error("number"));
    }

    @Test
    void keepsWhatWasSubmittedAndTellsTheLimits() {
        TestForm form = new FormBinder(Locale.ENGLISH).validated(TestForm.class, Map.of("number", " 1,001 "));

        assertThat(form.valid()).isFalse();
        assertThat(form.value("number", 7)).isEqualTo(" 1,001 ");
        assertThat(form.value("text", "before")).isEqualTo("before");
        assertThat(form.min("number")).isEqualTo(1);
        assertThat(form.max("number")).isEqualTo(1_000);
        assertThat(form.maxLength("text")).isEqualTo(5);
        assertThat(form.maxLength("lines")).isEqualTo(3);
        assertThat(form.hasField("text")).isTrue();
        assertThat(form.hasField("others")).isFalse();
    }

    @Test
    void measuresATextWithoutTheBlanksAroundIt() {
        FormBinder binder = new FormBinder(Locale.ENGLISH);
        assertThat(binder.validated(TestForm.class, Map.of("text", " \t12345  "))
                        .error("text"))
                .isNull();
        assertThat(binder.validated(TestForm.class, Map.of("text", " 123456 ")).error("text"))
                .isEqualTo("At most 5 characters.");
    }

    @Test
    void countsALineBreakOnce() {
        FormBinder binder = new FormBinder(Locale.ENGLISH);
        assertThat(binder.validated(TestForm.class, Map.of("lines", "a\r\nb")).error("lines"))
                .isNull();
        assertThat(binder.validated(TestForm.class, Map.of("lines", "a\r\nbc")).error("lines"))
                .isNotNull();
    }

    @Test
    void knowsNoOtherChoice() {
        FormBinder binder = new FormBinder(Locale.ENGLISH);
        assertThat(binder.validated(TestForm.class, Map.of("choice", "minutes")).error("choice"))
                .isNotNull();
        assertThat(binder.validated(TestForm.class, Map.of()).error("choice")).isEqualTo("Please fill this in.");
    }

    @Test
    void isConfiguredToSpeakTheWordsOfTheBundles() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getMessageInterpolator()).isInstanceOf(BundleInterpolator.class);
        }
    }

    /** A form with a field for each constraint. */
    public static final class TestForm extends WebForm {

        @MvcBinding
        @FormParam("number")
        @WholeNumber(min = 1, max = 1_000)
        private String number;

        @MvcBinding
        @FormParam("text")
        @NotBlank(message = "{form.missing}")
        @TextSize(max = 5)
        private String text;

        @MvcBinding
        @FormParam("lines")
        @MultilineSize(max = 3)
        private String lines;

        @MvcBinding
        @FormParam("choice")
        @EnumConstant(TimeUnit.class)
        private String choice;
    }
}
