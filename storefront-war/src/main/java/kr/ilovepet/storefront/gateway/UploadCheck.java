package kr.ilovepet.storefront.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.security.TokenVerification;
import kr.ilovepet.platform.security.VerifiedToken;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks whose token it is before a picture is read. Few large bodies are read at once, and whoever sends them slowly
 * with a token that he has made up would keep the admins out. The catalog decides in any case, and also knows which
 * logins have ended.
 */
@ApplicationScoped
class UploadCheck {

    private static final Pattern BEARER = Pattern.compile("bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);
    private static final String ADMIN = "admin";

    private Function<String, Optional<VerifiedToken>> tokens;

    /** For the container. */
    UploadCheck() {}

    UploadCheck(Function<String, Optional<VerifiedToken>> tokens) {
        this.tokens = tokens;
    }

    @PostConstruct
    void configure() {
        tokens = TokenVerification.configured(ConfigProvider.getConfig())::verify;
    }

    /** Why the body of a request is not to be read; empty where it is. */
    Optional<Problem> refusal(HttpServletRequest request, Route route) {
        String authorization = request.getHeader("Authorization");
        long length = request.getContentLengthLong();
        boolean large = length < 0 ? RequestBodyReader.hasBody(request) : length > BodyLimit.USUAL;
        if (!large || BodyLimit.bytes(request.getMethod(), route, authorization != null) == BodyLimit.USUAL) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(authorization);
        Optional<VerifiedToken> token = bearer.matches() ? tokens.apply(bearer.group(1)) : Optional.empty();
        if (token.isEmpty()) {
            return Optional.of(Problem.of(401, "UNAUTHENTICATED", "A valid bearer token is needed"));
        }
        return token.get().groups().contains(ADMIN)
                ? Optional.empty()
                : Optional.of(Problem.of(403, "FORBIDDEN", "You may not do this"));
    }
}
