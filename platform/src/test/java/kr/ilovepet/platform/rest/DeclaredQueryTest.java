package kr.ilovepet.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Set;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class DeclaredQueryTest {

    private final DeclaredQuery.Check check = new DeclaredQuery.Check(Set.of("page", "size"));

    interface Resource {
        void list(@QueryParam("page") String page, String body, @QueryParam("size") String size);
    }

    @Test
    void readsWhatAMethodDeclares() {
        Method list = Resource.class.getDeclaredMethods()[0];

        assertThat(DeclaredQuery.declared(list)).containsExactlyInAnyOrder("page", "size");
    }

    @Test
    void takesWhatIsDeclared() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.add("page", "");
        query.add("size", "5");

        assertThatCode(() -> check.require(query)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNotAndWhatComesTwice() {
        MultivaluedMap<String, String> unknown = new MultivaluedHashMap<>();
        unknown.add("pagesize", "5");
        MultivaluedMap<String, String> twice = new MultivaluedHashMap<>();
        twice.add("page", "1");
        twice.add("page", "2");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> check.require(unknown))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> check.require(twice));
    }
}
