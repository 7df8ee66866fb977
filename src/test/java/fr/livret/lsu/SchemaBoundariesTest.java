package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts of § 6 of the format notes, as measured on the official 10.0 schema. */
class SchemaBoundariesTest {

    private record Boundary(String target, String replacement, boolean valid) {}

    private static final List<Boundary> BOUNDARIES = new ArrayList<>();

    static {
        averages();
        smallIntegers();
        references();
        texts();
        dates();
        keys();
        structure();
    }

    private static void valid(String target, String replacement) {
        BOUNDARIES.add(new Boundary(target, replacement, true));
    }

    private static void invalid(String target, String replacement) {
        BOUNDARIES.add(new Boundary(target, replacement, false));
    }

    private static void averages() {
        for (String value :
                List.of("20", "20.0", "20.00", "0", "0.00", "8.10", "12.340", "12.500", "012.50", "0012.5")) {
            valid("moyenne-eleve=\"9\"", "moyenne-eleve=\"" + value + "\"");
        }
        for (String value : List.of(".5", "12.", "+12.5", "-0", " 12.5 ")) {
            valid("moyenne-eleve=\"9\"", "moyenne-eleve=\"" + value + "\"");
        }
        for (String value : List.of("20.01", "-0.5", "12.345", "9,5", "1e1", "NaN", "NN", "100", "", "9/20")) {
            invalid("moyenne-eleve=\"9\"", "moyenne-eleve=\"" + value + "\"");
        }
    }

    private static void smallIntegers() {
        for (String value : List.of("1", "2", "3", " 1 ")) {
            valid("statut-evaluation-eleve=\"3\"", "statut-evaluation-eleve=\"" + value + "\"");
        }
        for (String value : List.of("0", "4", "01", "+1")) {
            invalid("statut-evaluation-eleve=\"3\"", "statut-evaluation-eleve=\"" + value + "\"");
        }
        invalid("statut-evaluation-structure=\"1\"", "statut-evaluation-structure=\"3\"");
        invalid("niveau=\"2\"", "niveau=\"0\"");
        invalid("niveau=\"2\"", "niveau=\"4\"");
        invalid("cycle=\"4\"", "cycle=\"2\"");
        for (String value : List.of("1000", "-1", "1.5", "")) {
            invalid("nb-retards=\"1\"", "nb-retards=\"" + value + "\"");
        }
        valid("nb-retards=\"1\"", "nb-retards=\"999\"");
    }

    private static void references() {
        invalid("comp-num-commun-refs=\"CN_1\"", "comp-num-commun-refs=\"CN_9\"");
        invalid("enseignant-refs=\"ENS_2 ENS_1\"", "enseignant-refs=\"\"");
        invalid("element-programme-refs=\"EP_1 EP_2\"", "element-programme-refs=\"\"");
        invalid("prof-princ-refs=\"ENS_1 ENS_2\"", "prof-princ-refs=\"\"");
        valid("eleve-ref=\"EL_1\"", "eleve-ref=\"ENS_1\"");
        valid("enseignant-refs=\"ENS_2 ENS_1\"", "enseignant-refs=\"ENS_1 ENS_1\"");
        invalid("id=\"EPIG_1\"", "id=\"EL_1\"");
        for (String id : List.of("1A", "A B", "A/B", "A:B", "A+B")) {
            invalid("id=\"EP_2\"", "id=\"" + id + "\"");
        }
        invalid("discipline-refs=\"DI_1 DI_3\"", "discipline-refs=\"DI_1\"");
        valid("discipline-refs=\"DI_1 DI_3\"", "discipline-refs=\"DI_1 DI_1\"");
    }

    private static void texts() {
        valid("Travail régulier.", "a".repeat(1000));
        invalid("Travail régulier.", "a".repeat(1001));
        invalid("Travail régulier.", "a".repeat(999) + "😀");
        valid("Travail régulier.", "a".repeat(998) + "😀");
        valid("Lire un récit", "a".repeat(300));
        invalid("Lire un récit", "a".repeat(301));
        valid("libelle=\"EPS\"", "libelle=\"" + "a".repeat(40) + "\"");
        invalid("libelle=\"EPS\"", "libelle=\"" + "a".repeat(41) + "\"");
        valid("code-division=\"3EME B\"", "code-division=\"" + "A".repeat(20) + "\"");
        invalid("code-division=\"3EME B\"", "code-division=\"" + "A".repeat(21) + "\"");
        invalid("Travail régulier.", "");
        invalid("Travail régulier.", " \t\n ");
        for (String text : List.of("\u00a0", "a\nb", "a\r\nb", "a\tb", "\u2028a", "\u0085a")) {
            valid("Travail régulier.", text);
        }
        invalid("Travail régulier.", "a&#13;b");
        invalid("Travail régulier.", "a&#13;&#10;b");
        invalid("Travail régulier.", "a\u000bb");
        invalid("À l'aise.", "");
        valid("À l'aise.", "a".repeat(600));
        invalid("À l'aise.", "a".repeat(601));
        valid("nom=\"PLUVIER\" prenom=\"Zoé\"", "nom=\" \" prenom=\"Zoé\"");
        invalid("nom=\"PLUVIER\" prenom=\"Zoé\"", "nom=\"\" prenom=\"Zoé\"");
    }

    private static void dates() {
        for (String date : List.of("2026-03-15", "2026-03-15Z", "2026-03-15+02:00")) {
            valid("date-creation=\"2026-06-12\"", "date-creation=\"" + date + "\"");
        }
        invalid("date-creation=\"2026-06-12\"", "date-creation=\"15/03/2026\"");
        invalid("date-creation=\"2026-06-12\"", "date-creation=\"2026-03-15T10:00:00\"");
        valid("date-conseil-classe=\"2026-06-02\"", "date-conseil-classe=\"2020-06-02\"");
        invalid("date-conseil-classe=\"2026-06-02\"", "date-conseil-classe=\"2026-06-02\" date-verrou=\"2026-06-02\"");
    }

    private static void keys() {
        valid("indice=\"1\" nb-periodes=\"3\"", "indice=\"4\" nb-periodes=\"3\"");
        valid("indice=\"1\" nb-periodes=\"3\"", "indice=\"-1\" nb-periodes=\"3\"");
        valid("millesime=\"2025\" indice=\"1\"", "millesime=\"abcd\" indice=\"1\"");
        valid("0999999F", "ABCDEFGH");
        invalid("0999999F", "0999999");
        invalid("code=\"030201\"", "code=\"30201\"");
        invalid("code=\"030201\"", "code=\"0302010\"");
        valid("code=\"030201\"", "code=\"ABCDEF\"");
        invalid("id-sts=\"77\"", "id-sts=\"0\"");
        invalid("id-sts=\"77\"", "id-sts=\"A7\"");
        valid("id-sts=\"77\"", "id-sts=\"4321\"");
        invalid("type=\"local\" id-sts=\"77\"", "type=\"epp\" id-sts=\"04321\"");
        invalid("civilite=\"M\" nom=\"HURON\"", "civilite=\"MLLE\" nom=\"HURON\"");
        valid("id-be=\"700002\"", "id-be=\"\"");
        valid("id-be=\"700002\"", "id-be=\"0700001\"");
        invalid("id-be=\"700002\"", "id-be=\"700001\"");
        invalid("libelle=\"M. Paul Inventé\"", "libelle=\"Mme Odile Fictive\"");
        valid("code=\"030201\" modalite-election=\"O\"", "code=\"061300\" modalite-election=\"S\"");
        invalid(
                "code=\"030201\" modalite-election=\"O\" libelle=\"Anglais LV1\"",
                "code=\"100A00\" modalite-election=\"F\" libelle=\"Anglais LV1\" id-lv=\"DI_2\"");
        invalid("libelle=\"Lire un récit\"", "libelle=\"Calculer avec\ndes puissances\"");
        invalid("code=\"PAR_SAN\"", "code=\"PAR_ART\"");
        invalid("code=\"PAP\"", "code=\"CTR\"");
        invalid("code=\"CN_COM_PAR\"", "code=\"CN_INF_MEN\"");
    }

    private static void structure() {
        valid("<responsable denomination=\"Foyer des Ormes\" legal2=\"true\"/>", "<responsable/>");
        invalid(" commune=\"Basse-Terre\"", "");
        invalid("code-postal=\"97100\" ", "");
        invalid("code-postal=\"97100\"", "ligne1=\"\" code-postal=\"97100\"");
        invalid("<domaine code=\"REP_MND\" positionnement=\"3\"/>", "");
        invalid("code=\"REP_MND\"", "code=\"SYS_NAT\"");
        valid(
                "          <domaine code=\"CPD_FRA\" positionnement=\"3\"/>\n          <domaine code=\"CPD_ETR\" positionnement=\"0\"/>\n        </socle>",
                "<domaine code=\"CPD_FRA\" positionnement=\"3\"/></socle>");
        valid("<acquis-conseils>Trimestre satisfaisant.</acquis-conseils>", "<acquis-conseils>é</acquis-conseils>");
        invalid("<acquis-conseils>Trimestre satisfaisant.</acquis-conseils>", "");
        invalid("<devoirs-faits>Présente.</devoirs-faits>", "<devoirs-faits/>");
        valid(
                "<editeur>Exemple SARL</editeur>\n    <application>Bulletin Démo</application>",
                "<application>Bulletin Démo</application><editeur>Exemple SARL</editeur>");
        invalid("schemaVersion=\"10.0\"", "schemaVersion=\"10\"");
        invalid("schemaVersion=\"10.0\"", "schemaVersion=\" 10.0 \"");
        invalid("schemaVersion=\"10.0\"", "schemaVersion=\"7.0\"");
        invalid(" xmlns=\"urn:fr:edu:scolarite:lsun:bilans:import\"", "");
        invalid(
                "positionnement=\"2\"/>\n      </bilan-cycle>",
                "positionnement=\"2\"/><responsables><responsable/></responsables></bilan-cycle>");
    }

    static Stream<Arguments> boundaries() {
        return BOUNDARIES.stream().map(boundary -> arguments(boundary.valid() ? "accepts" : "refuses", boundary));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("boundaries")
    void givesTheVerdictOfTheTables(String verdict, Boundary boundary) {
        String document = Documents.with(Documents.complete(), boundary.target(), boundary.replacement());

        assertThat(Documents.isValid(document)).isEqualTo(boundary.valid());
    }

    @Test
    void agreesWithTheOfficialSchemaOnEveryBoundary() throws Exception {
        Schema reference = OfficialSchema.untouched(Documents.reference("schema-10.0.xsd"));

        for (Boundary boundary : BOUNDARIES) {
            String document = Documents.with(Documents.complete(), boundary.target(), boundary.replacement());
            assertThat(Documents.isValid(reference, document))
                    .as(boundary.toString())
                    .isEqualTo(boundary.valid());
        }
    }

    @ParameterizedTest
    @MethodSource("containers")
    void refusesAnEmptyContainer(String container) {
        String document = Documents.complete()
                .replaceAll("(?s)<" + container + ">.*?</" + container + ">", "<" + container + "/>");

        assertThat(document).contains("<" + container + "/>");
        assertThat(Documents.isValid(document)).isFalse();
    }

    static Stream<String> containers() {
        return Stream.of(
                "responsables-etab",
                "eleves",
                "periodes",
                "disciplines",
                "enseignants",
                "elements-programme",
                "competences-numeriques-communs",
                "parcours-communs",
                "vies-scolaires-communs",
                "epis-thematiques",
                "epis",
                "epis-groupes",
                "acc-persos",
                "acc-persos-groupes",
                "bilans-periodiques",
                "bilans-cycle",
                "liste-acquis",
                "epis-eleve",
                "acc-persos-eleve",
                "liste-parcours",
                "modalites-accompagnement",
                "socle",
                "responsables",
                "enseignants-disciplines");
    }

    @Test
    void acceptsAFileWithoutAnyReport() {
        String document = Documents.cycle().replaceAll("(?s)<bilans-cycle>.*</bilans-cycle>", "");

        assertThat(Documents.isValid(document)).isTrue();
    }

    @Test
    void acceptsBothDocumentsOfTheFormatNotes() {
        assertThat(Documents.isValid(Documents.periodic())).isTrue();
        assertThat(Documents.isValid(Documents.cycle())).isTrue();
    }

    @Test
    void acceptsDigitalSkillsWithoutAnything() {
        String none = Documents.complete()
                .replaceAll(
                        "(?s)<competences-numeriques comp.*?</competences-numeriques>", "<competences-numeriques/>");

        assertThat(Documents.isValid(none)).isTrue();
    }
}
