package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlIdsTest {
    private final XmlIds ids = new XmlIds();

    @Test
    void usesASafeKeyAsItIs() {
        assertThat(ids.of("EL", "700001")).isEqualTo("EL_700001");
        assertThat(ids.of("DI", "061300", "S")).isEqualTo("DI_061300_S");
    }

    @Test
    void numbersUnsafeKeysInOrderOfFirstAppearance() {
        assertThat(ids.of("RESP", "Mme Fictive")).isEqualTo("RESP-1");
        assertThat(ids.of("RESP", "Mme fictive")).isEqualTo("RESP-2");
        assertThat(ids.of("RESP", "Mme Fictive")).isEqualTo("RESP-1");
        assertThat(ids.of("EP", "é")).isEqualTo("EP-1");
    }

    @Test
    void keepsKeysApartThatDifferOnlyByTheirParts() {
        assertThat(ids.of("A", "1", "2")).isNotEqualTo(ids.of("A", "12"));
        assertThat(ids.of("A", "1_2")).isNotEqualTo(ids.of("A", "1", "2"));
    }

    @Test
    void refusesAPrefixThatIsNotMadeOfLetters() {
        assertThatThrownBy(() -> ids.of("1", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ids.of("EL_", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEveryKeyItsOwnNameThatXmlAccepts() {
        qt().forAll(lists().of(strings().allPossible().ofLengthBetween(0, 4)).ofSizeBetween(1, 40))
                .check(keys -> {
                    XmlIds fresh = new XmlIds();
                    List<String> given =
                            keys.stream().map(key -> fresh.of("EL", key)).toList();
                    return new HashSet<>(given).size() == new HashSet<>(keys).size()
                            && given.stream().allMatch(id -> id.matches("[A-Za-z]+[_-][A-Za-z0-9]+"));
                });
    }
}
