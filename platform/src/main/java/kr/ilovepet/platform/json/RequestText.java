package kr.ilovepet.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.text.Normalizer;

/**
 * Reads the texts of requests without the blanks around them and in composed characters (Unicode NFC), so that whoever
 * measures or compares one gets it as it is stored; {@link AsTyped} ones stay as they are.
 */
final class RequestText extends StringDeserializer implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = super.deserialize(json, context);
        return text == null ? null : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        boolean asTyped = property != null && property.getAnnotation(AsTyped.class) != null;
        return asTyped ? StringDeserializer.instance : this;
    }
}
