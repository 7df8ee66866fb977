package fr.livret.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiTest {

    @ParameterizedTest
    @ValueSource(strings = {"0382032C", "0999999F"})
    void acceptsARightKey(String text) {
        assertThat(new Uai(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0382032A", "0382032c", "382032C", "0382032", "00382032C", "0382032C\n", ""})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> new Uai(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
