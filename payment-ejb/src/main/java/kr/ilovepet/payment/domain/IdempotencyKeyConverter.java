package kr.ilovepet.payment.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an idempotency key as its text. */
@Converter(autoApply = true)
public class IdempotencyKeyConverter implements AttributeConverter<IdempotencyKey, String> {

    @Override
    public String convertToDatabaseColumn(IdempotencyKey key) {
        return key == null ? null : key.value();
    }

    @Override
    public IdempotencyKey convertToEntityAttribute(String column) {
        return column == null ? null : new IdempotencyKey(column);
    }
}
