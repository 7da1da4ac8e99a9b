package kr.ilovepet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StockChangeTest {

    @Test
    void adminsNameTheirReasonsOnly() {
        assertThat(MovementReason.ofAdmin("received ")).contains(MovementReason.RECEIVED);
        assertThat(MovementReason.ofAdmin("SALE")).isEmpty();
        assertThat(new StockChange(1, "RETURNED", null).toAdjustment())
                .isEqualTo(new StockAdjustment(1, MovementReason.RETURNED, null));
        assertThat(new StockChange(1, "returned", " too small ").toAdjustment())
                .isEqualTo(new StockAdjustment(1, MovementReason.RETURNED, "too small"));
    }

    @Test
    void otherWordsAreTheNoteOfACorrection() {
        assertThat(new StockChange(-1, " eaten by mice ", " ").toAdjustment())
                .isEqualTo(new StockAdjustment(-1, MovementReason.CORRECTION, "eaten by mice"));
        StockChange both = new StockChange(1, "mice", "too small");
        assertThatThrownBy(both::toAdjustment).hasMessageContaining("not valid");
    }

    @Test
    void aChangeOfNothingIsNone() {
        assertThatThrownBy(() -> new StockChange(0, "RECEIVED", null).toAdjustment())
                .hasMessageContaining("not valid");
    }
}
