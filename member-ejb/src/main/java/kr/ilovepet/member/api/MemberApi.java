package kr.ilovepet.member.api;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.rest.ApiFeature;

/** Gives this API the conventions of the shop. */
@Provider
public class MemberApi extends ApiFeature {}
