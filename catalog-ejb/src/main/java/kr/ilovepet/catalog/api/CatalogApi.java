package kr.ilovepet.catalog.api;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.rest.ApiFeature;

/** Strict JSON, problem+json and traces for the catalog's API. */
@Provider
public class CatalogApi extends ApiFeature {}
