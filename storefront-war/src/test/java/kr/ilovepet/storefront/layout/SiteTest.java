package kr.ilovepet.storefront.layout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /products http://localhost:8000/ %2Fproducts%3Fquery%3Da",
                "POST /cart/items/5/add http://localhost:8000/products/5?quantity=2 %2Fproducts%2F5%3Fquantity%3D2",
                "POST /cart ::1 %2F",
                "POST /login http://localhost:8000/login?next=%2Fcart %2Flogin%3Fnext%3D%252Fcart"
            })
    void aChangeOfLanguageLeadsBackToAPageThatCanBeAskedFor(String method, String path, String referer, String next) {
        HttpServletRequest request = Fakes.of(HttpServletRequest.class, (asked, given) -> switch (asked) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getQueryString" -> "query=a";
            case "getHeader" -> referer;
            default -> null;
        });

        assertThat(Fakes.inject(new Site(), request).inLanguage("en")).isEqualTo("/language?to=en&next=" + next);
    }
}
