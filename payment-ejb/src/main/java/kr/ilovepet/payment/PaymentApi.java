package kr.ilovepet.payment;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.ApiFeature;

/** Gives this service what all APIs of the shop have in common. */
@Provider
public class PaymentApi extends ApiFeature {}
