package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NomenclaturesTest {
    private final Nomenclatures nomenclatures = Nomenclatures.builtIn();

    @Test
    void hasEveryListInOrder() {
        assertThat(nomenclatures.lists())
                .containsExactly(
                        "pathways",
                        "support-measures",
                        "itp-themes",
                        "common-base",
                        "common-base-levels",
                        "complementary-teachings",
                        "regional-languages",
                        "digital-skills",
                        "election-modalities",
                        "teacher-types",
                        "student-statuses",
                        "group-statuses");
    }

    @Test
    void labelsACodeInBothLanguages() {
        assertThat(nomenclatures.find("pathways", "PAR_AVN"))
                .contains(new Nomenclatures.Code("PAR_AVN", "Parcours avenir", "Careers pathway"));
        assertThat(nomenclatures.find("pathways", "PAR_XXX")).isEmpty();
        assertThat(nomenclatures.codes("unknown")).isEmpty();
    }

    @Test
    void labelsEveryCodeInEnglish() {
        for (String list : nomenclatures.lists()) {
            assertThat(nomenclatures.codes(list)).allSatisfy(code -> {
                assertThat(code.french()).isNotBlank();
                assertThat(code.english()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pathways, t-parcours",
        "support-measures, t-accomp",
        "common-base, t-domaine",
        "complementary-teachings, t-enscompl",
        "regional-languages, t-langreg",
        "digital-skills, t-cnum",
        "election-modalities, t-modalite",
        "teacher-types, t-enseignant"
    })
    void hasExactlyTheCodesOfTheSchema(String list, String type) {
        String xsd = InstalledSchemas.builtIn();
        String declaration = xsd.substring(xsd.indexOf("<xs:simpleType name=\"" + type + "\">"));
        List<String> codes = java.util.regex.Pattern.compile("enumeration value=\"([^\"]+)\"")
                .matcher(declaration.substring(0, declaration.indexOf("</xs:simpleType>")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(nomenclatures.codes(list))
                .extracting(Nomenclatures.Code::code)
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void hasTheThemesOfTheNationalNomenclature() throws Exception {
        String national = Files.readString(Documents.reference("nomenclatures-2.10.xml"));

        assertThat(nomenclatures.codes("itp-themes"))
                .hasSize(8)
                .allSatisfy(code -> assertThat(national)
                        .contains("code=\"" + code.code() + "\" libelle=\"" + code.french() + "\""));
    }
}
