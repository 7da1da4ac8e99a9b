package kr.ilovepet.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Stands in for what the container gives. */
public final class Fakes {

    private Fakes() {}

    /** A request of a session that remembers its attributes; it has nothing else. */
    public static HttpServletRequest request() {
        Map<Object, Object> attributes = new HashMap<>();
        HttpSession session = of(HttpSession.class, (method, given) -> switch (method) {
            case "getAttribute" -> attributes.get(given[0]);
            case "removeAttribute" -> attributes.remove(given[0]);
            default -> attributes.put(given[0], given[1]);
        });
        return of(HttpServletRequest.class, (method, given) -> method.equals("getSession") ? session : null);
    }

    /** A request whose parameters the container has read as these. */
    public static HttpServletRequest parameters(Map<String, String> parameters) {
        return of(
                HttpServletRequest.class,
                (method, given) -> method.equals("getParameter") ? parameters.get(given[0]) : null);
    }

    /** An object of an interface whose calls, by the method's name, are answered so. */
    public static <T> T of(Class<T> type, BiFunction<String, Object[], Object> calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> calls.apply(method.getName(), given)));
    }

    /**
     * Puts things where they would be injected: each into the field of the type that it has; a text or a number is the
     * path's parameter.
     */
    public static <T> T inject(T bean, Object... things) {
        for (Object thing : things) {
            for (Field field : bean.getClass().getDeclaredFields()) {
                if (injected(field)
                        && MethodType.methodType(field.getType())
                                .wrap()
                                .returnType()
                                .isInstance(thing)) {
                    set(bean, field, thing);
                }
            }
        }
        return bean;
    }

    private static boolean injected(Field field) {
        return field.isAnnotationPresent(Inject.class)
                || field.isAnnotationPresent(PathParam.class)
                || field.isAnnotationPresent(Context.class);
    }

    private static void set(Object bean, Field field, Object thing) {
        try {
            field.setAccessible(true);
            field.set(bean, thing);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
