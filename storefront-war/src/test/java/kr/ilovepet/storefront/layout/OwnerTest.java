package kr.ilovepet.storefront.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.platform.settings.SettingValues;
import kr.ilovepet.storefront.web.RenderedPage;
import org.junit.jupiter.api.Test;

class OwnerTest {

    private static final Owner OWNER = new Owner(
            "Bark & Co.",
            "Kim Boram",
            "1 Road, Seoul",
            "123-45-67890",
            "2026-Seoul-0001",
            "02-555-0100",
            "help@bark.kr");

    private final Map<String, String> settings = new HashMap<>();

    @Test
    void isNamedOutsideTheLocalStack() {
        assertThat(violations())
                .hasSize(7)
                .first()
                .isEqualTo("shop.owner.name is not set; the foot of every page has to say it");
    }

    @Test
    void isNotNeededInAShopToTryOut() {
        settings.put("shop.profile", "local");
        assertThat(violations()).isEmpty();

        settings.put("shop.owner.name", "Bark & Co.");
        assertThat(violations()).hasSize(6);
    }

    @Test
    void standsAtTheFootOfEveryPageInPlaceOfTheInventedOne() {
        String page = page(OWNER);

        assertThat(page)
                .contains("Bark &amp; Co. · CEO Kim Boram")
                .contains("1 Road, Seoul")
                .contains("123-45-67890")
                .contains("2026-Seoul-0001")
                .contains("02-555-0100")
                .contains("help@bark.kr")
                .doesNotContain("1500-0000")
                .doesNotContain("000-00-00000")
                .doesNotContain("are invented");
        assertThat(page(null)).contains("1500-0000").contains("are invented");
    }

    private static String page(Owner owner) {
        Map<String, Object> model = new HashMap<>();
        model.put("owner", owner);
        return RenderedPage.of("help", Locale.ENGLISH, model);
    }

    private List<String> violations() {
        return Owner.violations(new SettingValues(name -> Optional.ofNullable(settings.get(name))))
                .toList();
    }
}
