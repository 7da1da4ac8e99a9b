package kr.ilovepet.order;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.rest.ApiFeature;

/** JSON and problems as everywhere in the shop. */
@Provider
public class OrderApi extends ApiFeature {}
