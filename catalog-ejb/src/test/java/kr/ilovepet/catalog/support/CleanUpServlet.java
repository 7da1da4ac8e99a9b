package kr.ilovepet.catalog.support;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.ilovepet.catalog.idempotency.IdempotentRequestRetention;
import kr.ilovepet.messaging.outbox.Retention;

/** Goes into the deployed catalog: cleans up when it is asked, not only every ten minutes. */
@WebServlet("/api/clean-up-now")
public class CleanUpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Retention retention;

    @EJB
    private transient IdempotentRequestRetention requests;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        retention.cleanUp();
        requests.cleanUp();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
