package kr.ilovepet.payment.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an amount of won as a whole number. */
@Converter(autoApply = true)
public class WonConverter implements AttributeConverter<Won, Long> {

    @Override
    public Long convertToDatabaseColumn(Won won) {
        return won == null ? null : won.value();
    }

    @Override
    public Won convertToEntityAttribute(Long column) {
        return column == null ? null : new Won(column);
    }
}
