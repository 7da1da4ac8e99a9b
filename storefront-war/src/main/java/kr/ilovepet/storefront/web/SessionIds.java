package kr.ilovepet.storefront.web;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Session ids of {@value #BYTES} random bytes. Those that Payara makes have 56 random bits beside the time and the
 * host's address, and its configuration has no word for another maker, only its session manager has.
 */
final class SessionIds {

    private static final int BYTES = 16;
    private static final String SETTER = "setUuidGenerator";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {}

    /**
     * Has the sessions of an application get such ids.
     *
     * @throws IllegalStateException when this version of Payara has no such session manager
     */
    static void use(ServletContext application) {
        try {
            Object context = inner(inner(application));
            Object manager = context.getClass().getMethod("getManager").invoke(context);
            Method setter = setter(manager.getClass());
            Class<?> maker = setter.getParameterTypes()[0];
            setter.invoke(
                    manager,
                    Proxy.newProxyInstance(
                            maker.getClassLoader(), new Class<?>[] {maker}, (self, method, given) -> next()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The session manager takes no other session ids", e);
        }
    }

    static String next() {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** Catalina's contexts are three in one another. */
    private static Object inner(Object context) throws ReflectiveOperationException {
        Field inner = context.getClass().getDeclaredField("context");
        inner.setAccessible(true);
        return inner.get(context);
    }

    private static Method setter(Class<?> manager) throws NoSuchMethodException {
        for (Method method : manager.getMethods()) {
            if (method.getName().equals(SETTER)) {
                return method;
            }
        }
        throw new NoSuchMethodException(manager + "." + SETTER);
    }
}
