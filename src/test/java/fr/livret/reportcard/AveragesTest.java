package fr.livret.reportcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AveragesTest {

    @ParameterizedTest
    @CsvSource({
        "12.345, 12.35",
        "12.344, 12.34",
        "12.5, 12.5",
        "12.50, 12.5",
        "12, 12",
        "20.00, 20",
        "0.00, 0",
        "0.005, 0.01",
        "10, 10"
    })
    void writesTwoDecimalsHalfUpWithoutTrailingZero(String value, String inFile) {
        assertThat(Averages.inFile(new BigDecimal(value))).isEqualTo(inFile);
    }

    @Test
    void equalValuesAreEqualWhateverTheirWriting() {
        assertThat(Averages.canonical(new BigDecimal("9.00"))).isEqualTo(Averages.canonical(new BigDecimal("9")));
        assertThat(Averages.canonical(new BigDecimal("10"))).hasToString("10");
    }
}
