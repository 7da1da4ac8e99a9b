package kr.ilovepet.toss.sandbox.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.ilovepet.toss.sandbox.http.Fields;

/** The faults that are active. A restart ends them. */
public final class Faults {

    private final List<Fault> active = new CopyOnWriteArrayList<>();

    /** Adds a fault; the same operation, kind and code put again replaces the earlier one. */
    public void put(Fields body) {
        Fault fault = Fault.of(body);
        active.removeIf(fault::sameAs);
        active.add(fault);
    }

    public void clear() {
        active.clear();
    }

    /**
     * What the active faults do to this request.
     *
     * @param repeated true when the request only repeats the response stored for its idempotency key
     */
    public FaultEffect effectOn(Operation operation, boolean repeated) {
        FaultEffect all = FaultEffect.NONE;
        for (Fault fault : active) {
            all = all.and(fault.effectOn(operation, repeated));
        }
        return all;
    }

    /** The active faults, for the endpoint that shows them. */
    public ObjectNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        active.forEach(fault -> list.add(fault.json()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("faults", list);
        return json;
    }
}
