package fr.livret.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class DeclaredTest {

    private final Declared<String> declared = new Declared<>("EL");

    @Test
    void namesAnObjectAfterItsOwnKey() {
        assertThat(declared.idByKey("700001", id -> id)).isEqualTo("EL_700001");
    }

    @Test
    void declaresAnObjectOnce() {
        declared.idByKey("700001", id -> "first");

        assertThat(declared.idByKey("700001", id -> "second")).isEqualTo("EL_700001");
        assertThat(declared.inOrderOfAppearance()).containsExactly("first");
    }

    @Test
    void neverMakesOneIdentifierOfTwoKeys() {
        var accented = declared.idByKey("é 1", id -> id);
        var spaced = declared.idByKey("è 1", id -> id);
        var plain = declared.idByKey("1", id -> id);

        assertThat(accented).isNotEqualTo(spaced).isNotEqualTo(plain).matches("[A-Za-z_][A-Za-z0-9_.-]*");
        assertThat(spaced).isNotEqualTo(plain);
    }

    @Test
    void ranksTextsByTheirAppearance() {
        assertThat(declared.idByRank("b", id -> id)).isEqualTo("EL-1");
        assertThat(declared.idByRank("a", id -> id)).isEqualTo("EL-2");
        assertThat(declared.idByRank("b", id -> id)).isEqualTo("EL-1");
        assertThat(declared.inOrderOf(Comparator.reverseOrder())).containsExactly("EL-2", "EL-1");
    }
}
