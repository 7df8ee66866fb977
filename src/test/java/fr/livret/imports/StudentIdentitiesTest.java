package fr.livret.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.imports.StudentIdentities.How;
import fr.livret.roster.RosterRows.StudentRow;
import fr.livret.siecle.SiecleStudent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StudentIdentitiesTest {

    private static final LocalDate BIRTH = LocalDate.of(2011, 2, 7);

    @Test
    void theSiecleIdentifierDecides() {
        assertThat(how(known("700001", "A1", "AUTRE"), said("700001", "B2", "PLUVIER")))
                .isEqualTo(How.SAME);
    }

    @Test
    void aKnownIneUnderAnotherIdentifierIsAChangeOfIdentifier() {
        assertThat(how(known("700001", "012ab", "PLUVIER"), said("700901", "012AB", "PLUVIER")))
                .isEqualTo(How.IDENTIFIER_CHANGED);
    }

    @Test
    void anIneOfAStudentWhomTheFileStillNamesIsNoChange() {
        var known = known("700001", "012AB", "MERLE");
        var merle = said("700001", "012AB", "MERLE");
        var other = said("700002", "012AB", "PLUVIER");

        assertThat(new StudentIdentities(List.of(known), List.of(merle, other))
                        .of(other)
                        .how())
                .isEqualTo(How.NEW);
    }

    @Test
    void nameAndBirthDateAreOnlyAProposal() {
        assertThat(how(known(null, null, "Pl\u00fbvier"), said("700001", "B2", "PLUVIER")))
                .isEqualTo(How.PROPOSED);
    }

    @Test
    void twoIneAreTwoStudents() {
        assertThat(how(known("700009", "A1", "PLUVIER"), said("700001", "B2", "PLUVIER")))
                .isEqualTo(How.NEW);
    }

    @Test
    void withoutBirthDateNobodyIsProposed() {
        var known = new StudentRow(new UUID(1, 1), null, null, null, "PLUVIER", "ZOE", null, null);

        assertThat(how(known, said("700001", null, "PLUVIER"))).isEqualTo(How.NEW);
    }

    @Test
    void eachStudentOfTheSchoolIsProposedOnce() {
        var first = said("700001", null, "PLUVIER");
        var second = said("700002", null, "PLUVIER");
        var identities = new StudentIdentities(List.of(known(null, null, "PLUVIER")), List.of(first, second));

        assertThat(identities.of(first).how()).isEqualTo(How.PROPOSED);
        assertThat(identities.of(second).how()).isEqualTo(How.NEW);
    }

    private static How how(StudentRow known, SiecleStudent said) {
        return new StudentIdentities(List.of(known), List.of(said)).of(said).how();
    }

    private static StudentRow known(String siecleId, String ine, String lastName) {
        return new StudentRow(new UUID(1, 1), siecleId, ine, null, lastName, "Zo\u00e9", BIRTH, null);
    }

    private static SiecleStudent said(String siecleId, String ine, String lastName) {
        return new SiecleStudent(
                1, siecleId, null, ine, lastName, "ZOE", BIRTH, null, null, null, List.of(), List.of(), List.of());
    }
}
