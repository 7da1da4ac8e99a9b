package kr.ilovepet.payment;

import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.messaging.settings.MessagingSettings;
import kr.ilovepet.payment.reconciliation.ReconciliationSettings;
import kr.ilovepet.payment.toss.TossSettings;
import kr.ilovepet.payment.transactions.TransactionSettings;
import kr.ilovepet.payment.webhook.WebhookLimit;
import kr.ilovepet.payment.worker.WorkerSettings;
import kr.ilovepet.platform.settings.CommonSettings;
import kr.ilovepet.platform.settings.ServiceSettings;
import kr.ilovepet.platform.settings.SettingRule;

/** All settings of the payment service; each stands with what it sets. */
public class PaymentSettings implements ServiceSettings {

    @Override
    public String service() {
        return "payment";
    }

    @Override
    public List<SettingRule> rules() {
        return Stream.of(
                        CommonSettings.database("payment"),
                        CommonSettings.tokens(),
                        CommonSettings.redis(),
                        MessagingSettings.rules(),
                        TossSettings.rules(),
                        WorkerSettings.rules(),
                        WebhookLimit.settings(),
                        ReconciliationSettings.rules(),
                        TransactionSettings.rules())
                .flatMap(List::stream)
                .toList();
    }
}
