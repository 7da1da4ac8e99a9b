package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.security.VerifiedToken;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadCheckTest {

    private static final String PICTURES = "/api/products/12/pictures";

    private final UploadCheck check = new UploadCheck(token -> switch (token) {
        case "of-an-admin" -> Optional.of(verified("customer", "admin"));
        case "of-a-member" -> Optional.of(verified("customer"));
        default -> Optional.empty();
    });

    @ParameterizedTest
    @CsvSource({"Bearer of-an-admin", "bearer  of-an-admin"})
    void anAdminMaySendAPicture(String authorization) {
        assertThat(refusal(authorization, PICTURES, 5_000_000)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer of-a-member, 403",
        "Bearer made-up, 401",
        "Basic of-an-admin, 401",
        "Bearer, 401",
        "Bearer of-an-admin and-more, 401"
    })
    void nobodyElseMay(String authorization, int status) {
        assertThat(refusal(authorization, PICTURES, 5_000_000).orElseThrow().status())
                .isEqualTo(status);
        assertThat(refusal(authorization, "/product-service" + PICTURES, 5_000_000))
                .isPresent();
    }

    @Test
    void whatTakesNoPlaceIsNotLookedAt() {
        assertThat(refusal("Bearer made-up", PICTURES, BodyLimit.USUAL)).isEmpty();
        assertThat(refusal("Bearer made-up", "/api/orders/prepare", 60_000)).isEmpty();
    }

    private Optional<Problem> refusal(String authorization, String path, long length) {
        HttpServletRequest request = Fakes.of(HttpServletRequest.class, (method, given) -> switch (method) {
            case "getMethod" -> "POST";
            case "getHeader" -> given[0].equals("Authorization") ? authorization : null;
            case "getContentLengthLong" -> length;
            default -> throw new AssertionError(method);
        });
        return check.refusal(request, Route.of(path).orElseThrow());
    }

    private static VerifiedToken verified(String... groups) {
        return new VerifiedToken("1", Set.of(groups), Instant.MAX, Map.of());
    }
}
