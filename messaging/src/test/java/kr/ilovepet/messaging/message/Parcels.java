package kr.ilovepet.messaging.message;

import java.util.LinkedHashMap;
import java.util.Map;

/** The messages of a service that does not exist. */
public final class Parcels {

    /** Its message types. */
    public static final MessageTypes TYPES = MessageTypes.of("parcelId", Record.class, types(), parcel -> "step");

    private Parcels() {}

    private static Map<String, Class<? extends Record>> types() {
        Map<String, Class<? extends Record>> types = new LinkedHashMap<>();
        types.put("parcel.send", Send.class);
        types.put("parcel.sent", Sent.class);
        return types;
    }

    /** A command. */
    public record Send(String address, int grams) {

        /** Weighs something. */
        public Send {
            if (grams < 1) {
                throw new IllegalArgumentException("grams must be positive");
            }
        }
    }

    /** Its reply. */
    public record Sent(String carrier) {}
}
