package kr.ilovepet.catalog;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.ilovepet.catalog.idempotency.ClientRequestRetention;
import kr.ilovepet.messaging.outbox.Retention;

/** Goes into the deployed catalog: cleans up when it is asked, not only every ten minutes. */
@WebServlet("/api/clean-up-now")
public class CleanUpNow extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Retention retention;

    @EJB
    private transient ClientRequestRetention requests;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse answer) {
        retention.cleanUp();
        requests.cleanUp();
        answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
