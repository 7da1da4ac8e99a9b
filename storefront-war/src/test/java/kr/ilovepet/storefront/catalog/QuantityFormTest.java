package kr.ilovepet.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityFormTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "-1", "1.5", "100", "1000000000", "abc", "1e1", "+5"})
    void takesNoSenselessQuantity(String submitted) {
        assertThat(form(submitted).error("quantity")).isEqualTo("The quantity must be a whole number from 1 to 99.");
    }

    @Test
    void takesQuantitiesFromOneToNinetyNine() {
        assertThat(form("1").valid()).isTrue();
        assertThat(form("1").quantity()).isEqualTo(1);
        assertThat(form(" 99 ").valid()).isTrue();
        assertThat(form(" 99 ").quantity()).isEqualTo(99);
    }

    @Test
    void showsTheQuantityOfAnAddressIfItIsOne() {
        assertThat(showing("7").value("quantity")).isEqualTo("7");
        assertThat(showing("100").value("quantity")).isEqualTo("1");
        assertThat(showing(null).value("quantity")).isEqualTo("1");
    }

    private static QuantityForm showing(String quantity) {
        return QuantityForm.showing(Fakes.parameters(Collections.singletonMap("quantity", quantity)));
    }

    private static QuantityForm form(String submitted) {
        Map<String, String> values = new HashMap<>();
        values.put("quantity", submitted);
        return new FormBinder(Locale.ENGLISH).validated(QuantityForm.class, values);
    }
}
