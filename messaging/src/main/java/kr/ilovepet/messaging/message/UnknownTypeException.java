package kr.ilovepet.messaging.message;

/**
 * A message of a type that this version of the service does not know. A newer version may be sending it already while
 * instances are replaced, and will know what to do with it.
 */
public class UnknownTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A message that must wait.
     *
     * @param type its name in the header
     */
    public UnknownTypeException(String topic, String type) {
        super("messages of type " + type + " are not known on " + topic);
    }
}
