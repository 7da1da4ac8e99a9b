package kr.ilovepet.payment.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a payment key as its text. */
@Converter(autoApply = true)
public class PaymentKeyConverter implements AttributeConverter<PaymentKey, String> {

    @Override
    public String convertToDatabaseColumn(PaymentKey key) {
        return key == null ? null : key.value();
    }

    @Override
    public PaymentKey convertToEntityAttribute(String column) {
        return column == null ? null : new PaymentKey(column);
    }
}
