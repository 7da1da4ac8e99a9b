package kr.ilovepet.payment.api;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.ApiFeature;

/** Makes it one of the shop's APIs. */
@Provider
public class PaymentApi extends ApiFeature {}
