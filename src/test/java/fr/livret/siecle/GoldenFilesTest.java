package fr.livret.siecle;

import static fr.livret.siecle.Anomaly.Code;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.siecle.SiecleGuardian.Address;
import fr.livret.siecle.SiecleMef.Taught;
import fr.livret.siecle.SiecleStudent.Option;
import fr.livret.siecle.StsService.TeacherId;
import fr.livret.siecle.StsTeacher.MainTeacher;
import fr.livret.support.SiecleFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example files and every variant of them that schools have sent to others: exactly what comes out. */
class GoldenFilesTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String MEF = "10310019110";

    private static final SiecleStudent PLUVIER = new SiecleStudent(
            9,
            "700001",
            "1204",
            "012345678AB",
            "PLUVIER",
            "ZOE",
            LocalDate.of(2011, 2, 7),
            START,
            null,
            MEF,
            List.of("3EME A"),
            List.of("3LAT GR1"),
            List.of(new Option("030201", "O"), new Option("020300", "F")));

    private static final SiecleGuardian MOTHER = new SiecleGuardian(
            "880010",
            1,
            "MME",
            "PLUVIER",
            "INES",
            "MERE",
            new Address("2 RUE DES ROSEAUX", null, null, null, "99990", "VILLE-EXEMPLE"));

    private static final SiecleGuardian FATHER = new SiecleGuardian("880011", 2, "M", "PLUVIER", "LUC", "PERE", null);

    @Test
    void readsStudents() throws IOException {
        var file = students(SiecleFile.of("students"));

        assertThat(file.students().get(0)).isEqualTo(PLUVIER);
        assertThat(file.students().get(1).leaving()).isEqualTo(LocalDate.of(2025, 10, 12));
        assertThat(file.students().get(1).classes()).isEmpty();
        assertThat(file.anomalies()).isEmpty();
    }

    @Test
    void readsTheHeaderOfEachKind() throws IOException {
        assertThat(SiecleReader.peek(SiecleFile.of("students").open()))
                .isEqualTo(new SiecleIdentity(
                        SiecleKind.STUDENTS, "3.0", "0999999F", 2025, LocalDateTime.of(2025, 11, 4, 9, 12, 44)));
        assertThat(SiecleReader.peek(SiecleFile.of("sts").open()))
                .isEqualTo(new SiecleIdentity(SiecleKind.STS, null, "0999999F", 2025, null));
    }

    @Test
    void readsTheRootWhateverItsCase() throws IOException {
        var lower = new SiecleFile(SiecleFile.of("students").text().replace("BEE_ELEVES", "bee_eleves"));

        assertThat(SiecleReader.peek(lower.open()).kind()).isEqualTo(SiecleKind.STUDENTS);
    }

    @Test
    void readsNamesOfBefore2016() throws IOException {
        var file = new SiecleFile(SiecleFile.of("students").text().replace("NOM_DE_FAMILLE", "NOM"));
        var guardians = new SiecleFile(SiecleFile.of("guardians")
                .text()
                .replaceAll("<NOM_USAGE>[^<]*</NOM_USAGE>", "")
                .replace("<NOM_DE_FAMILLE>LORIOT", "<NOM>PLUVIER")
                .replace("PLUVIER</NOM_DE_FAMILLE>", "PLUVIER</NOM>")
                .replace("<NOM_DE_FAMILLE>", "<NOM>")
                .replace("</NOM_DE_FAMILLE>", "</NOM>")
                .replace("<NOM>PLUVIER</NOM><PRENOM>INES", "<NOM>PLUVIER</NOM><PRENOM>INES"));

        assertThat(students(file).students()).contains(PLUVIER);
        assertThat(guardians(guardians)).containsExactly(MOTHER, FATHER);
    }

    @Test
    void aNameInUseDoesNotChangeTheNameOfAStudent() throws IOException {
        assertThat(students(SiecleFile.of("students")).students().get(1).lastName())
                .isEqualTo("MARTINET");
    }

    @Test
    void readsGuardians() throws IOException {
        assertThat(guardians(SiecleFile.of("guardians"))).containsExactly(MOTHER, FATHER);
    }

    @Test
    void readsTheLegalRankOf2017() throws IOException {
        var file = SiecleFile.of("guardians")
                .with(
                        "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>\n        <CODE_PARENTE>10<",
                        "<RESP_LEGAL>2</RESP_LEGAL><CODE_PARENTE>10<")
                .with(
                        "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>\n        <CODE_PARENTE>20<",
                        "<RESP_LEGAL>1</RESP_LEGAL><CODE_PARENTE>20<");

        assertThat(guardians(file))
                .extracting(SiecleGuardian::personId, SiecleGuardian::legalRank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("880011", 1),
                        org.assertj.core.groups.Tuple.tuple("880010", 2));
    }

    @Test
    void theFirstOfTwoPersonsOfOneLegalRankCounts() throws IOException {
        var file = new SiecleFile(SiecleFile.of("guardians")
                .text()
                .replace("<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>", "<RESP_LEGAL>1</RESP_LEGAL>"));

        var read = GuardiansFile.read(file.open());

        assertThat(read.students().get(0).guardians())
                .extracting(SiecleGuardian::legalRank)
                .containsExactly(1, null);
        assertThat(read.anomalies()).extracting(Anomaly::code).containsExactly(Code.LEGAL_RANK_TWICE);
    }

    @Test
    void whoPaysTheFeesComesFirst() throws IOException {
        var file = SiecleFile.of("guardians")
                .with("<PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES>", "")
                .with(
                        "<CODE_PARENTE>20</CODE_PARENTE>",
                        "<CODE_PARENTE>20</CODE_PARENTE><PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES>");

        assertThat(guardians(file)).extracting(SiecleGuardian::personId).containsExactly("880011", "880010");
    }

    @Test
    void withoutThatTheParenthoodDecides() throws IOException {
        var file = SiecleFile.of("guardians")
                .with("<PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES>", "")
                .with("<CODE_PARENTE>10<", "<CODE_PARENTE>30<");

        assertThat(guardians(file)).extracting(SiecleGuardian::personId).containsExactly("880011", "880010");
    }

    @Test
    void aThirdLegalGuardianHasNoRankAndPersonsToContactAreNotKept() throws IOException {
        var third = "<RESPONSABLE_ELEVE><ELEVE_ID>700001</ELEVE_ID><PERSONNE_ID>880011</PERSONNE_ID>"
                + "<NIVEAU_RESPONSABILITE>%d</NIVEAU_RESPONSABILITE><CODE_PARENTE>90</CODE_PARENTE></RESPONSABLE_ELEVE>";
        var file = SiecleFile.of("guardians")
                .with(
                        "</RESPONSABLES>",
                        third.formatted(1) + third.formatted(2) + third.formatted(3) + "</RESPONSABLES>");

        var read = GuardiansFile.read(file.open());

        assertThat(read.students().get(0).guardians())
                .extracting(SiecleGuardian::legalRank)
                .containsExactly(1, 2, null);
        assertThat(read.anomalies()).extracting(Anomaly::code).containsExactly(Code.THIRD_GUARDIAN);
    }

    @Test
    void saysWhenNoLinkTellsWhoIsLegalGuardian() throws IOException {
        var file = new SiecleFile(SiecleFile.of("guardians").text().replace("NIVEAU_RESPONSABILITE", "NIVEAU"));

        assertThat(GuardiansFile.read(file.open()).ranked()).isFalse();
    }

    @Test
    void readsTheEncodingThatTheFileDeclares() throws IOException {
        var file = SiecleFile.of("students").with(">ZOE<", ">CHLO\u00cb \u0152UVRE \u20ac<");

        assertThat(students(file).students().get(0).firstName()).isEqualTo("CHLO\u00cb \u0152UVRE \u20ac");
        var latin1 = new String(file.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(latin1).doesNotContain("\u0152");
    }

    @Test
    void readsEmptyElementsAsAbsent() throws IOException {
        var file = SiecleFile.of("students")
                .with("<ID_NATIONAL>012345678AB</ID_NATIONAL><ELENOET>1204</ELENOET>", "<ID_NATIONAL/><ELENOET/>")
                .with("<DATE_NAISS>07/02/2011</DATE_NAISS>", "<DATE_NAISS></DATE_NAISS>");

        var student = students(file).students().get(0);

        assertThat(student.ine()).isNull();
        assertThat(student.birthDate()).isNull();
        assertThat(student.elenoet()).isEqualTo("1204");
    }

    @Test
    void readsAFileOnOneLine() throws IOException {
        assertThat(students(SiecleFile.of("students").minified()).students())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .isEqualTo(students(SiecleFile.of("students")).students());
        assertThat(sts(SiecleFile.of("sts").minified()).classes())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line", "services.line")
                .hasSameSizeAs(sts(SiecleFile.of("sts")).classes());
    }

    @Test
    void readsAttributesInAnyOrder() throws IOException {
        var file = SiecleFile.of("students")
                .with(
                        "ELEVE_ID=\"700001\" ELENOET=\"1204\">\n        <ID",
                        "ELENOET=\"1204\" ELEVE_ID=\"700001\">\n        <ID");

        assertThat(students(file).students()).contains(PLUVIER);
        assertThat(sts(SiecleFile.of("sts")).groups().get(0).services().get(0).teachers())
                .containsExactly(new TeacherId("local", "77"));
    }

    @Test
    void readsSectionsInAnyOrder() throws IOException {
        var text = SiecleFile.of("students").text();
        var options = text.substring(text.indexOf("    <OPTIONS>"), text.indexOf("  </DONNEES>"));
        var moved = new SiecleFile(text.replace(options, "").replace("<DONNEES>", "<DONNEES>" + options));

        assertThat(students(moved).students())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .contains(PLUVIER);
    }

    @Test
    void aMissingSectionIsToldFromAnEmptyOne() throws IOException {
        assertThat(students(SiecleFile.of("students").without("OPTIONS")).options())
                .isFalse();
        assertThat(NomenclatureFile.read(SiecleFile.of("nomenclature")
                                .without("MATIERES")
                                .open())
                        .subjects())
                .isNull();
        assertThat(NomenclatureFile.read(SiecleFile.of("nomenclature")
                                .without("PROGRAMMES")
                                .open())
                        .mefs())
                .extracting(SiecleMef::programme)
                .containsOnlyNulls();
        assertThat(StructuresFile.read(
                                SiecleFile.of("structures").without("GROUPES").open())
                        .groups())
                .isNull();
        assertThat(sts(SiecleFile.of("sts").without("INDIVIDUS")).teachers()).isNull();
        assertThat(sts(SiecleFile.of("sts").without("SERVICES"))
                        .classes()
                        .get(0)
                        .services())
                .isNull();
    }

    @Test
    void keepsTwoClassesOfAStudent() throws IOException {
        var file = SiecleFile.of("students")
                .with(
                        "<CODE_STRUCTURE>3LAT GR1</CODE_STRUCTURE><TYPE_STRUCTURE>G<",
                        "<CODE_STRUCTURE>3EME B</CODE_STRUCTURE><TYPE_STRUCTURE>D<");

        assertThat(students(file).students().get(0).classes()).containsExactly("3EME A", "3EME B");
        assertThat(students(file).students().get(0).groups()).isEmpty();
    }

    @Test
    void theFirstOfTwoListsOfStructuresCounts() throws IOException {
        var file = SiecleFile.of("students")
                .with(
                        "</STRUCTURES>",
                        "<STRUCTURES_ELEVE ELEVE_ID=\"700001\"><STRUCTURE><CODE_STRUCTURE>3EME B</CODE_STRUCTURE>"
                                + "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE></STRUCTURES>");

        assertThat(students(file).students()).contains(PLUVIER);
        assertThat(students(file).anomalies()).extracting(Anomaly::code).containsExactly(Code.STRUCTURES_TWICE);
    }

    @Test
    void aGroupMayBearTheCodeOfAClass() throws IOException {
        var file = SiecleFile.of("students").with(">3LAT GR1<", ">3EME A<");

        assertThat(students(file).students().get(0).classes()).containsExactly("3EME A");
        assertThat(students(file).students().get(0).groups()).containsExactly("3EME A");
    }

    @Test
    void keepsCodesWithSpacesAccentsAndSigns() throws IOException {
        var file = SiecleFile.of("students").with(">3EME A<", ">3\u00c8ME n\u00b0 1.B'<");

        assertThat(students(file).students().get(0).classes()).containsExactly("3\u00c8ME n\u00b0 1.B'");
    }

    @Test
    void readsTheClassOfNewerVariantsButNeverLastYears() throws IOException {
        var active = SiecleFile.of("students")
                .with(
                        "<CODE_MOTIF_SORTIE>02</CODE_MOTIF_SORTIE>",
                        "<SCOLARITE_AN_DERNIER><CODE_STRUCTURE>4EME C</CODE_STRUCTURE></SCOLARITE_AN_DERNIER>"
                                + "<SCOLARITE_ACTIVE><CODE_MEF>10310019111</CODE_MEF><CODE_DIVISION>3EME B</CODE_DIVISION>"
                                + "</SCOLARITE_ACTIVE>");
        var apart = SiecleFile.of("students")
                .with(
                        "<OPTIONS>",
                        "<SCOLARITES><SCOLARITE_ELEVE ELEVE_ID=\"700002\"><SCOLARITE><CODE_STRUCTURE>3EME B</CODE_STRUCTURE>"
                                + "</SCOLARITE></SCOLARITE_ELEVE></SCOLARITES><OPTIONS>");

        assertThat(students(active).students().get(1).classes()).containsExactly("3EME B");
        assertThat(students(active).students().get(1).mef()).isEqualTo(MEF);
        assertThat(students(apart).students().get(1).classes()).containsExactly("3EME B");
    }

    @Test
    void keepsMoreThanTwelveOptions() throws IOException {
        var many = new StringBuilder();
        for (var i = 3; i <= 14; i++) {
            many.append("<OPTIONS_ELEVE><NUM_OPTION>%d</NUM_OPTION><CODE_MODALITE_ELECT>F</CODE_MODALITE_ELECT>"
                    .formatted(i));
            many.append("<CODE_MATIERE>0999%02d</CODE_MATIERE></OPTIONS_ELEVE>".formatted(i));
        }
        var file = SiecleFile.of("students").with("</OPTION>", many + "</OPTION>");

        assertThat(students(file).students().get(0).options()).hasSize(14).contains(new Option("099914", "F"));
    }

    @Test
    void refusesWhatItCannotReadAndKeepsTheRest() throws IOException {
        var file = SiecleFile.of("students")
                .with("07/02/2011", "31/02/2011")
                .with("<CODE_MATIERE>030201<", "<CODE_MATIERE>ANG<")
                .with("<CODE_MODALITE_ELECT>F<", "<CODE_MODALITE_ELECT>Z<")
                .with("ELEVE_ID=\"700002\" ELENOET=\"1205\"", "ELENOET=\"1205\"");

        var read = students(file);

        assertThat(read.students()).hasSize(1);
        assertThat(read.students().get(0).birthDate()).isNull();
        assertThat(read.students().get(0).options()).isEmpty();
        assertThat(read.anomalies())
                .extracting(Anomaly::code)
                .containsExactlyInAnyOrder(Code.DATE, Code.SUBJECT_CODE, Code.MODALITY, Code.STUDENT_WITHOUT_ID);
    }

    @Test
    void leavesOutALeavingBeforeTheEntry() throws IOException {
        var file = SiecleFile.of("students").with("12/10/2025", "12/08/2025");

        assertThat(students(file).students().get(1).leaving()).isNull();
        assertThat(students(file).anomalies()).extracting(Anomaly::code).containsExactly(Code.LEAVING_BEFORE_ENTRY);
    }

    @Test
    void keepsModalityN() throws IOException {
        var file = SiecleFile.of("students").with("<CODE_MODALITE_ELECT>F<", "<CODE_MODALITE_ELECT>N<");

        assertThat(students(file).students().get(0).options()).contains(new Option("020300", "N"));
    }

    @Test
    void readsTheNomenclatureWithoutItsPadding() throws IOException {
        var read = NomenclatureFile.read(SiecleFile.of("nomenclature").open());

        assertThat(read.subjects()).containsExactly(new SiecleSubject(6, "030201", "Anglais lv1", "ANGLAIS LV1"));
        assertThat(read.padded()).isEqualTo(4);
        assertThat(read.mefs())
                .containsExactly(new SiecleMef(
                        9,
                        MEF,
                        "3eme",
                        List.of(
                                new Taught("061300", "S", new BigDecimal("3.50")),
                                new Taught("030201", "O", new BigDecimal("3.00")))));
    }

    @Test
    void keepsSeveralModalitiesOfASubject() throws IOException {
        var file = SiecleFile.of("nomenclature").with("<CODE_MATIERE>030201<", "<CODE_MATIERE>061300<");

        assertThat(NomenclatureFile.read(file.open()).mefs().get(0).programme())
                .extracting(Taught::modality)
                .containsExactly("S", "O");
    }

    @Test
    void readsStructures() throws IOException {
        var read = StructuresFile.read(SiecleFile.of("structures").open());

        assertThat(read.classes()).containsExactly(new SiecleClass(3, "3EME A", List.of(MEF), null));
        assertThat(read.groups()).containsExactly(new SiecleGroup(5, "3LAT GR1", "LATIN 3E", List.of("3EME A"), null));
    }

    @Test
    void keepsSeveralMefOfAClass() throws IOException {
        var file = SiecleFile.of("structures")
                .with(
                        "</MEFS_APPARTENANCE>",
                        "<MEF_APPARTENANCE><CODE_MEF>1031001911U</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE>");

        assertThat(StructuresFile.read(file.open()).classes().get(0).mefs()).containsExactly(MEF, "1031001911U");
    }

    @Test
    void readsSts() throws IOException {
        var read = sts(SiecleFile.of("sts"));

        assertThat(read.subjects())
                .containsExactly(new SiecleSubject(9, "061300", "Math\u00e9matiques", "MATHEMATIQUES"));
        assertThat(read.teachers())
                .containsExactly(
                        new StsTeacher(
                                15,
                                new TeacherId("epp", "4321"),
                                "MME",
                                "SITTELLE",
                                "ANA",
                                List.of(new MainTeacher("3EME A", START, LocalDate.of(2026, 8, 31)))),
                        new StsTeacher(19, new TeacherId("local", "77"), "M", "HURON", "PIO", List.of()));
        assertThat(read.classes())
                .containsExactly(new SiecleClass(
                        23,
                        "3EME A",
                        List.of(MEF),
                        List.of(new StsService(25, "061300", List.of(new TeacherId("epp", "4321"))))));
        assertThat(read.groups())
                .containsExactly(new SiecleGroup(
                        28,
                        "3LAT GR1",
                        "LATIN 3E",
                        List.of("3EME A"),
                        List.of(new StsService(30, "020300", List.of(new TeacherId("local", "77"))))));
        assertThat(read.anomalies()).isEmpty();
    }

    @Test
    void keepsNumberAndTypeOfATeacherTogetherWithoutLeadingZeros() throws IOException {
        var file = SiecleFile.of("sts")
                .with("<INDIVIDU ID=\"4321\" TYPE=\"epp\">", "<INDIVIDU TYPE=\"epp\" ID=\"004321\">")
                .with("<INDIVIDU ID=\"77\" TYPE=\"local\">", "<INDIVIDU ID=\"4321\" TYPE=\"local\">");

        assertThat(sts(file).teachers())
                .extracting(teacher -> teacher.id().key())
                .containsExactly("epp:4321", "local:4321");
    }

    @Test
    void refusesATeacherWithoutIdentityOrTwice() throws IOException {
        var file = SiecleFile.of("sts")
                .with("<INDIVIDU ID=\"77\" TYPE=\"local\">", "<INDIVIDU ID=\"0\" TYPE=\"local\">")
                .with(
                        "</INDIVIDUS>",
                        "<INDIVIDU TYPE=\"epp\" ID=\"4321\"><NOM_USAGE>AUTRE</NOM_USAGE></INDIVIDU></INDIVIDUS>");

        assertThat(sts(file).teachers()).extracting(StsTeacher::lastName).containsExactly("SITTELLE");
        assertThat(sts(file).anomalies())
                .extracting(Anomaly::code)
                .containsExactlyInAnyOrder(Code.TEACHER_IDENTITY, Code.TEACHER_TWICE);
    }

    @Test
    void takesTheCivilityFromTheSexWhenItIsNotGivenAndInventsNone() throws IOException {
        var bySex = SiecleFile.of("sts").with("<SEXE>2</SEXE><CIVILITE>2</CIVILITE>", "<SEXE>2</SEXE>");
        var unknown = SiecleFile.of("sts").with("<SEXE>2</SEXE><CIVILITE>2</CIVILITE>", "<SEXE/>");

        assertThat(sts(bySex).teachers().get(0).civility()).isEqualTo("MME");
        assertThat(sts(unknown).teachers().get(0).civility()).isNull();
    }

    @Test
    void doesNotTakeARecruitmentDisciplineForASubject() throws IOException {
        assertThat(sts(SiecleFile.of("sts")).subjects())
                .extracting(SiecleSubject::code)
                .doesNotContain("L1300");
        assertThat(sts(SiecleFile.of("sts")).classes().get(0).services())
                .extracting(StsService::subject)
                .containsExactly("061300");
    }

    @Test
    void keepsNoStaffWhoDoesNotTeach() throws IOException {
        var file = SiecleFile.of("sts")
                .with(
                        "</INDIVIDUS>",
                        "<INDIVIDU TYPE=\"epp\" ID=\"9\"><FONCTION>ADM</FONCTION></INDIVIDU></INDIVIDUS>");

        assertThat(sts(file).teachers()).hasSize(2);
    }

    @Test
    void readsSeveralServicesOfAGroup() throws IOException {
        var file = SiecleFile.of("sts")
                .with(
                        "<SERVICE CODE_MATIERE=\"020300\" CODE_MOD_COURS=\"CG\">",
                        "<SERVICE CODE_MATIERE=\"020400\"/><SERVICE CODE_MATIERE=\"020300\">");

        assertThat(sts(file).groups().get(0).services())
                .extracting(StsService::subject)
                .containsExactly("020400", "020300");
    }

    @Test
    void readsCommons() throws IOException {
        assertThat(CommonsFile.read(SiecleFile.of("commons").open()))
                .isEqualTo(new CommonsFile(
                        "COLLEGE DES ROSEAUX",
                        "Mme FICTIVE Odile",
                        "PRINCIPALE",
                        START,
                        LocalDate.of(2026, 7, 4),
                        List.of(),
                        0));
    }

    @Test
    void anAddressAbroadTakesTheForeignTown() throws IOException {
        var file = SiecleFile.of("guardians")
                .with(
                        "<CODE_POSTAL>99990</CODE_POSTAL>\n        <LIBELLE_POSTAL>VILLE-EXEMPLE</LIBELLE_POSTAL>",
                        "<COMMUNE_ETRANGERE>GENEVE</COMMUNE_ETRANGERE>");

        assertThat(guardians(file).get(0).address())
                .isEqualTo(new Address("2 RUE DES ROSEAUX", null, null, null, null, "GENEVE"));
    }

    private static StudentsFile students(SiecleFile file) throws IOException {
        return StudentsFile.read(file.open());
    }

    private static List<SiecleGuardian> guardians(SiecleFile file) throws IOException {
        return GuardiansFile.read(file.open()).students().get(0).guardians();
    }

    private static StsFile sts(SiecleFile file) throws IOException {
        return StsFile.read(file.open());
    }
}
