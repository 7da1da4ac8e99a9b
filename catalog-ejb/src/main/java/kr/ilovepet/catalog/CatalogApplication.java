package kr.ilovepet.catalog;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The catalog's JSON API. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info = @Info(title = "Catalog", version = "1", description = "Products, their pictures and their stock."))
@SecurityScheme(
        securitySchemeName = CatalogApplication.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT")
public class CatalogApplication extends Application {

    /** Name of the security scheme in the API's description: the token of a member. */
    public static final String BEARER = "bearer";

    /** Jersey's setting: OPTIONS tells the methods, and no description of the whole API. */
    private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(NO_WADL, true);
    }
}
