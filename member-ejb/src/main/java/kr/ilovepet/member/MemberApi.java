package kr.ilovepet.member;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.rest.ApiFeature;

/** Makes this API follow the conventions of the shop's APIs. */
@Provider
public class MemberApi extends ApiFeature {}
