package kr.ilovepet.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Gives a controller what the container would inject. */
public final class Wired {

    private Wired() {}

    /** Sets each injected field to the first of the parts that fits, and the path's parameter where there is one. */
    public static <T> T up(T controller, String pathParam, Object... parts) {
        for (Field field : controller.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(PathParam.class)) {
                set(controller, field, pathParam);
            } else if (field.isAnnotationPresent(Inject.class)) {
                Stream.of(parts).filter(field.getType()::isInstance).findFirst().ifPresent(part -> set(controller, field, part));
            }
        }
        return controller;
    }

    /** A request of somebody with an empty session and no cookies. */
    public static HttpServletRequest request() {
        Map<Object, Object> attributes = new HashMap<>();
        HttpSession session = fake(HttpSession.class, (method, given) -> switch (method) {
            case "getAttribute" -> attributes.get(given[0]);
            case "setAttribute" -> attributes.put(given[0], given[1]);
            case "removeAttribute" -> attributes.remove(given[0]);
            default -> throw new UnsupportedOperationException(method);
        });
        return fake(HttpServletRequest.class, (method, given) -> method.equals("getSession") ? session : null);
    }

    /** An interface whose calls are answered by their name. */
    public static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> calls.apply(method.getName(), given)));
    }

    private static void set(Object controller, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(controller, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
