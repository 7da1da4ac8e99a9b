package kr.ilovepet.catalog;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.rest.ApiFeature;

/** Strict JSON, problem+json and traces for the catalog's API. */
@Provider
public class CatalogApiFeature extends ApiFeature {}
