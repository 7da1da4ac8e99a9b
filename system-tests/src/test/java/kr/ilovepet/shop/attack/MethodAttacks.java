package kr.ilovepet.shop.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Methods that an address does not have, and methods that nobody has. */
final class MethodAttacks {

    private static final int SHARE = 200;

    /** What a page says instead, where there is neither form nor page. */
    private static final Expected NO_SUCH_METHOD = Expected.status(303, 400, 401, 403, 404, 405, 413, 415);

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "GETT",
            "G-E_T");

    /** No method of its own, or one that shows nothing of the object. */
    private static final Set<String> HARMLESS = Set.of("OPTIONS", "HEAD");

    private MethodAttacks() {}

    /** Each address with every method that it does not have. */
    static void others(Attack attack) throws Exception {
        Battlefield field = attack.field();
        List<Input> inputs = new ArrayList<>();
        List<String> paths =
                field.addresses().all().map(AddressAttacks::harmless).distinct().toList();
        Set<String> known = new HashSet<>();
        field.addresses()
                .all()
                .forEach(endpoint -> known.add(endpoint.method() + " " + AddressAttacks.harmless(endpoint)));
        for (String path : paths) {
            Caller caller = path.matches("/(api/)?(admin|products/|orders/(?!2)).*") ? field.admin() : field.member();
            for (String method : METHODS) {
                if (!known.contains(method + " " + path)) {
                    inputs.add(new Input(
                            method + " where it is not",
                            Request.of(method, path)
                                    .with(path.startsWith("/api/") ? caller.apiHeaders() : caller.pageHeaders()),
                            HARMLESS.contains(method) ? Expected.anything() : orReadBy(method)));
                }
            }
        }
        attack.send(inputs, SHARE);
    }

    /** A GET of an address that only takes forms may lead elsewhere. */
    private static Expected orReadBy(String method) {
        return method.equals("GET") ? Expected.status(200, 303, 400, 401, 403, 404, 405) : NO_SUCH_METHOD;
    }
}
