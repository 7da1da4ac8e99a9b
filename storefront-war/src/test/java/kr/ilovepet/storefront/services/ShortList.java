package kr.ilovepet.storefront.services;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.security.CurrentCaller;

/** Services all of whose lists have three pages, of which somebody always asks for a later one. */
public final class ShortList extends ServiceClient {

    @Override
    @SuppressWarnings("unchecked")
    public <T> CompletableFuture<T> getAsync(
            String application, String path, CallerContext caller, TypeReference<T> type) {
        return CompletableFuture.completedFuture((T) new ListPage<>(List.of(), 7, 20, 55L));
    }

    /** An admin. */
    public static CurrentCaller admin() {
        return new CurrentCaller() {
            @Override
            public CallerContext get() {
                return new CallerContext("token", Locale.KOREAN, "127.0.0.1", null);
            }
        };
    }
}
