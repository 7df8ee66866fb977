package fr.livret.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.lsu.XmlIds;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class DeclaredTest {

    private final Declared<String> declared = new Declared<>("EL", new XmlIds());

    @Test
    void namesAnObjectAfterItsOwnKey() {
        assertThat(declared.id(id -> id, "700001")).isEqualTo("EL_700001");
    }

    @Test
    void declaresAnObjectOnce() {
        declared.id(id -> "first", "700001");

        assertThat(declared.id(id -> "second", "700001")).isEqualTo("EL_700001");
        assertThat(declared.inOrderOfAppearance()).containsExactly("first");
    }

    @Test
    void neverMakesOneIdentifierOfTwoKeys() {
        var accented = declared.id(id -> id, "é 1");
        var spaced = declared.id(id -> id, "è 1");

        assertThat(accented).isNotEqualTo(spaced);
    }

    @Test
    void ranksTextsByTheirAppearance() {
        declared.id(id -> id, "b b");
        declared.id(id -> id, "a a");
        declared.id(id -> id, "b b");

        assertThat(declared.inOrderOfAppearance()).containsExactly("EL-1", "EL-2");
        assertThat(declared.inOrderOf(Comparator.reverseOrder())).containsExactly("EL-2", "EL-1");
    }
}
