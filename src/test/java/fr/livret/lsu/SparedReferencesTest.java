package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

class SparedReferencesTest {

    private final SparedReferences references =
            new SparedReferences(SchemaCatalog.builtIn().builtInDescription().vocabulary());

    @Test
    void doesNotShowAnAcceptedListAgainThatTheSchemaDoesNotRequire() {
        accept("acquis", "element-programme-refs", "EP_1 EP_2");

        assertThat(shown("acquis", "element-programme-refs", "EP_1 EP_2")).isNull();
    }

    @Test
    void showsAnAcceptedListByItsFirstItemWhereTheSchemaRequiresOne() {
        accept("acquis", "enseignant-refs", "ENS_1 ENS_2");

        assertThat(shown("acquis", "enseignant-refs", "ENS_1 ENS_2")).isEqualTo("ENS_1");
    }

    @Test
    void showsAListWholeUntilItWasAccepted() {
        assertThat(shown("acquis", "element-programme-refs", "EP_1 EP_2")).isEqualTo("EP_1 EP_2");
        assertThat(shown("acquis", "element-programme-refs", "EP_1 EP_2")).isEqualTo("EP_1 EP_2");
    }

    @Test
    void acceptsAListForItsOwnAttributeOnly() {
        accept("acquis", "element-programme-refs", "A_1 A_2");

        assertThat(shown("acquis", "enseignant-refs", "A_1 A_2")).isEqualTo("A_1 A_2");
    }

    @Test
    void acceptsAListForElementsOfItsNameOnly() {
        accept("acquis", "element-programme-refs", "EP_1 EP_2");

        assertThat(shown("eleve", "element-programme-refs", "EP_1 EP_2")).isEqualTo("EP_1 EP_2");
    }

    @Test
    void showsTheAttributeOfAForeignNamespaceWhole() {
        accept("acquis", "element-programme-refs", "EP_1 EP_2");
        AttributesImpl foreign = new AttributesImpl();
        foreign.addAttribute("urn:other", "element-programme-refs", "o:element-programme-refs", "CDATA", "EP_1 EP_2");

        assertThat(references.of("acquis", foreign).getValue(0)).isEqualTo("EP_1 EP_2");
    }

    @Test
    void showsTheSubjectsOfAProjectWhole() {
        accept("epi", "discipline-refs", "DI_1 DI_2");

        assertThat(shown("epi", "discipline-refs", "DI_1 DI_2")).isEqualTo("DI_1 DI_2");
    }

    @Test
    void makesEqualReferencesOneObject() {
        String first = shown("bilan-periodique", "eleve-ref", new String("EL_1"));
        String second = shown("bilan-periodique", "eleve-ref", new String("EL_1"));

        assertThat(second).isSameAs(first);
    }

    @Test
    void showsTheOtherAttributesOfAnElementAsTheyAre() {
        accept("acquis", "element-programme-refs", "EP_1 EP_2");
        AttributesImpl attributes = of("discipline-ref", "DI_1");
        attributes.addAttribute("", "element-programme-refs", "element-programme-refs", "CDATA", "EP_1 EP_2");
        attributes.addAttribute("", "moyenne-eleve", "moyenne-eleve", "CDATA", "12.5");

        Attributes shown = references.of("acquis", attributes);

        assertThat(shown.getLength()).isEqualTo(2);
        assertThat(shown.getValue("discipline-ref")).isEqualTo("DI_1");
        assertThat(shown.getValue("moyenne-eleve")).isEqualTo("12.5");
    }

    @Test
    void leavesOtherAttributesAlone() {
        Attributes attributes = of("moyenne-eleve", "12.5");

        assertThat(references.of("acquis", attributes)).isSameAs(attributes);
    }

    @Test
    void aListThatLeadsNowhereIsFoundWhereverItStands() {
        String document = Documents.with(
                Documents.with(
                        Documents.periodic(),
                        "element-programme-refs=\"EP_1\"",
                        "element-programme-refs=\"EP_1 EP_nobody\""),
                "enseignant-refs=\"ENS_local_77 ENS_epp_4321\"",
                "enseignant-refs=\"ENS_local_77 ENS_epp_4321\" element-programme-refs=\"EP_1 EP_nobody\"");

        assertThat(Documents.check(document).findings())
                .filteredOn(finding -> finding.rule().equals(ReferenceRule.MISSING))
                .extracting(Finding::subject)
                .containsExactly("061300", "030201");
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

    private void accept(String element, String attribute, String value) {
        references.accept(element, of(attribute, value));
    }

    private @Nullable String shown(String element, String attribute, String value) {
        return references.of(element, of(attribute, value)).getValue(attribute);
    }

    private static AttributesImpl of(String name, String value) {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", name, name, "CDATA", value);
        return attributes;
    }
}
