package kr.ilovepet.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.ilovepet.platform.json.Json;

/**
 * The error page of a service: what the container refuses before the application (a forged token, a path outside the
 * API) is answered as a problem too. A service's web.xml names it.
 */
public class ProblemServlet extends HttpServlet {

    private static final int NOT_FOUND = 404;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        Problem problem = Problems.of(new WebApplicationException(status));
        response.setStatus(problem.status());
        response.setContentType(ProblemMapper.PROBLEM_JSON);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.write(problem.body()));
    }
}
