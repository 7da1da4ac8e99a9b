package kr.ilovepet.payment.worker;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.work.TossTask;

/** The transactions of the worker, each of its own. Between them, outside any transaction, Toss is asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorkerTransactions {

    @Inject
    private PaymentClaims claims;

    @Inject
    private ResponseRecorder recorder;

    /** See {@link PaymentClaims#claim}. */
    public List<TossTask> claim(int limit, int comparisons) {
        return claims.claim(limit, comparisons);
    }

    /** See {@link PaymentClaims#renew}. */
    public void renew(Map<String, Long> rowsByClaim) {
        claims.renew(rowsByClaim);
    }

    /** See {@link ResponseRecorder#record}. */
    public Optional<TossTask> record(TossTask task, TossResponse response) {
        return recorder.record(task, response);
    }
}
