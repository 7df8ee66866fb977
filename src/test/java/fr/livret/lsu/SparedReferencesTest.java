package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

class SparedReferencesTest {

    private final SparedReferences references = new SparedReferences();

    @Test
    void showsAnAcceptedListByItsFirstItem() {
        references.accept(of("element-programme-refs", "EP_1 EP_2"));

        assertThat(shown("element-programme-refs", "EP_1 EP_2")).isEqualTo("EP_1");
    }

    @Test
    void showsAListWholeUntilItWasAccepted() {
        assertThat(shown("element-programme-refs", "EP_1 EP_2")).isEqualTo("EP_1 EP_2");
        assertThat(shown("element-programme-refs", "EP_1 EP_2")).isEqualTo("EP_1 EP_2");
    }

    @Test
    void acceptsAListForItsOwnAttributeOnly() {
        references.accept(of("element-programme-refs", "A_1 A_2"));

        assertThat(shown("enseignant-refs", "A_1 A_2")).isEqualTo("A_1 A_2");
    }

    @Test
    void showsTheSubjectsOfAProjectWhole() {
        references.accept(of("discipline-refs", "DI_1 DI_2"));

        assertThat(shown("discipline-refs", "DI_1 DI_2")).isEqualTo("DI_1 DI_2");
    }

    @Test
    void makesEqualReferencesOneObject() {
        String first = references.of(of("eleve-ref", new String("EL_1"))).getValue(0);
        String second = references.of(of("eleve-ref", new String("EL_1"))).getValue(0);

        assertThat(second).isSameAs(first);
    }

    @Test
    void leavesOtherAttributesAlone() {
        Attributes attributes = of("moyenne-eleve", "12.5");

        assertThat(references.of(attributes)).isSameAs(attributes);
    }

    @Test
    void aListThatTheSchemaRefusesIsRefusedWhereverItStands() {
        String document = Documents.with(
                Documents.with(
                        Documents.periodic(),
                        "element-programme-refs=\"EP_1\"",
                        "element-programme-refs=\"EP_1 1bad\""),
                "enseignant-refs=\"ENS_local_77 ENS_epp_4321\"",
                "enseignant-refs=\"ENS_local_77 ENS_epp_4321\" element-programme-refs=\"EP_1 1bad\"");

        assertThat(Documents.check(document).findings().stream()
                        .filter(finding -> finding.rule().startsWith("cvc-datatype-valid")))
                .extracting(Finding::subject)
                .containsExactly("061300", "030201");
    }

    private String shown(String name, String value) {
        return references.of(of(name, value)).getValue(0);
    }

    private static Attributes of(String name, String value) {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", name, name, "CDATA", value);
        return attributes;
    }
}
