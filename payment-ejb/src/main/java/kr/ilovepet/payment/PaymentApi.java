package kr.ilovepet.payment;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.rest.ApiFeature;

/** Gives this service what all APIs of the shop have in common. */
@Provider
public class PaymentApi extends ApiFeature {}
