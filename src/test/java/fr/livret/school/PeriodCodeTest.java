package fr.livret.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCodeTest {

    @ParameterizedTest
    @CsvSource({"2025-T1,2025,1,3", "2025-S2,2025,2,2", "2025-P4of5,2025,4,5", "2025-P1of1,2025,1,1"})
    void readsAndWritesAPeriod(String text, int year, int rank, int count) {
        assertThat(PeriodCode.fromString(text))
                .isEqualTo(new PeriodCode(year, rank, count))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-T4",
                "2025-S3",
                "2025-T0",
                "2025-P2of3",
                "2025-P1of2",
                "2025-P6of5",
                "2025-P04of5",
                "25-T1",
                "2025T1",
                "2025-t1",
                "1999-T1",
                "2025-T1 ",
                ""
            })
    void refusesWhatIsNotTheOneWayToWriteAPeriod(String text) {
        assertThatThrownBy(() -> PeriodCode.fromString(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesARankBeyondTheYear() {
        assertThatThrownBy(() -> new PeriodCode(2025, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
