package kr.ilovepet.payment.toss;

import static kr.ilovepet.payment.toss.Verdict.CONFIGURATION;
import static kr.ilovepet.payment.toss.Verdict.DECLINED;
import static kr.ilovepet.payment.toss.Verdict.DECLINED_UNLESS_DONE;
import static kr.ilovepet.payment.toss.Verdict.STILL_RUNNING;
import static kr.ilovepet.payment.toss.Verdict.UNKNOWN;

import java.util.HashMap;
import java.util.Map;

/**
 * What each error code of Toss means for the money: the one table that decides. The codes are those of Toss's error
 * tables for confirm and cancel (Toss, error codes, as of March 2026). Which of them are final is this service's
 * reading, since Toss does not say. A code that is not listed leaves the outcome open, whatever its HTTP status.
 */
public final class OutcomeTable {

    private static final Map<String, Verdict> CONFIRM = new Table()
            .add(
                    DECLINED,
                    "EXCEED_MAX_CARD_INSTALLMENT_PLAN NOT_ALLOWED_POINT_USE INVALID_REJECT_CARD BELOW_MINIMUM_AMOUNT",
                    "INVALID_CARD_EXPIRATION INVALID_STOPPED_CARD EXCEED_MAX_DAILY_PAYMENT_COUNT",
                    "NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT INVALID_CARD_INSTALLMENT_PLAN",
                    "NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN EXCEED_MAX_PAYMENT_AMOUNT INVALID_CARD_LOST_OR_STOLEN",
                    "RESTRICTED_TRANSFER_ACCOUNT INVALID_CARD_NUMBER EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT",
                    "EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT EXCEED_MAX_AMOUNT INVALID_ACCOUNT_INFO_RE_REGISTER",
                    "NOT_AVAILABLE_PAYMENT EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT REJECT_ACCOUNT_PAYMENT",
                    "REJECT_CARD_PAYMENT REJECT_CARD_COMPANY REJECT_TOSSPAY_INVALID_ACCOUNT EXCEED_MAX_AUTH_COUNT",
                    "EXCEED_MAX_ONE_DAY_AMOUNT NOT_AVAILABLE_BANK INVALID_PASSWORD FDS_ERROR")
            // Toss responds so, too, when the payment has expired, was never made, or is another order's.
            .add(DECLINED_UNLESS_DONE, "FORBIDDEN_REQUEST NOT_FOUND_PAYMENT NOT_FOUND_PAYMENT_SESSION")
            .add(
                    CONFIGURATION,
                    "INVALID_REQUEST INVALID_API_KEY INVALID_AUTHORIZE_AUTH NOT_FOUND_TERMINAL_ID",
                    "INVALID_UNREGISTERED_SUBMALL NOT_REGISTERED_BUSINESS UNAUTHORIZED_KEY",
                    "INCORRECT_BASIC_AUTH_FORMAT INVALID_IDEMPOTENCY_KEY")
            .add(STILL_RUNNING, "IDEMPOTENT_REQUEST_PROCESSING")
            .add(
                    UNKNOWN,
                    "ALREADY_PROCESSED_PAYMENT PROVIDER_ERROR CARD_PROCESSING_ERROR UNAPPROVED_ORDER_ID",
                    "FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING FAILED_INTERNAL_SYSTEM_PROCESSING",
                    "UNKNOWN_PAYMENT_ERROR DUPLICATED_ORDER_ID COMMON_ERROR")
            .verdicts;

    private static final Map<String, Verdict> CANCEL = new Table()
            .add(
                    DECLINED,
                    "INVALID_REFUND_ACCOUNT_INFO INVALID_REFUND_ACCOUNT_NUMBER INVALID_BANK",
                    "FORBIDDEN_BANK_REFUND_REQUEST EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT REFUND_REJECTED",
                    "EXCEED_MAX_REFUND_DUE EXCEED_CANCEL_LIMIT NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT",
                    "NOT_ALLOWED_PARTIAL_REFUND NOT_AVAILABLE_BANK NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER")
            // Toss responds so, too, when the money has gone back already.
            .add(DECLINED_UNLESS_DONE, "NOT_CANCELABLE_AMOUNT NOT_CANCELABLE_PAYMENT")
            .add(
                    CONFIGURATION,
                    "INVALID_REQUEST UNAUTHORIZED_KEY FORBIDDEN_REQUEST INCORRECT_BASIC_AUTH_FORMAT NOT_FOUND_PAYMENT",
                    "INVALID_API_KEY INVALID_AUTHORIZE_AUTH INVALID_IDEMPOTENCY_KEY")
            .add(STILL_RUNNING, "IDEMPOTENT_REQUEST_PROCESSING")
            // NOT_MATCHES_REFUNDABLE_AMOUNT: what is left there is not what is left here, so that a look-up has to
            // tell.
            .add(
                    UNKNOWN,
                    "ALREADY_CANCELED_PAYMENT ALREADY_REFUND_PAYMENT PROVIDER_ERROR FORBIDDEN_CONSECUTIVE_REQUEST",
                    "NOT_MATCHES_REFUNDABLE_AMOUNT FAILED_INTERNAL_SYSTEM_PROCESSING FAILED_REFUND_PROCESS",
                    "FAILED_METHOD_HANDLING_CANCEL FAILED_PARTIAL_REFUND COMMON_ERROR",
                    "FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING")
            .verdicts;

    private OutcomeTable() {}

    /** What this code means in response to a confirm, or a cancel. */
    public static Verdict verdict(TossOperation operation, String code) {
        return (operation == TossOperation.CANCEL ? CANCEL : CONFIRM).getOrDefault(code, UNKNOWN);
    }

    private static final class Table {
        private final Map<String, Verdict> verdicts = new HashMap<>();

        Table add(Verdict verdict, String... lines) {
            for (String code : String.join(" ", lines).split(" ")) {
                verdicts.put(code, verdict);
            }
            return this;
        }
    }
}
