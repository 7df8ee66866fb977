package fr.livret.sample;

import fr.livret.lsu.model.Adresse;
import fr.livret.lsu.model.Responsable;
import fr.livret.siecle.SiecleKind;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What SIECLE would export for the school: the same pupils, classes, guardians and subjects as in its LSU files. Subjects of
 * the school's own, which are planted defects, are unknown to it.
 */
final class SiecleExport {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String UNUSED_MEF = "20010018110";
    private static final int FIRST_PERSON = 880_001;
    private static final int PERSONS_OF_A_PUPIL = 2;

    private final SampleSchool school;

    SiecleExport(SampleSchool school) {
        this.school = school;
    }

    void writeTo(OutputStream out, SiecleKind kind) throws IOException {
        switch (kind) {
            case STUDENTS -> document(out, "BEE_ELEVES", "3.0", this::students);
            case GUARDIANS -> document(out, "BEE_RESPONSABLES", "3.0", this::guardians);
            case NOMENCLATURE -> document(out, "BEE_NOMENCLATURES", "3.1", this::nomenclature);
            case STRUCTURES -> document(out, "BEE_STRUCTURES", "2.0", this::structures);
            case COMMONS -> document(out, "BEE_COMMUN", "2.1", this::commons);
            case STS -> SiecleXml.write(out, "STS_EDT", null, new StsExport(school)::writeTo);
        }
    }

    private static void document(OutputStream out, String root, String version, SiecleXml.Content content)
            throws IOException {
        SiecleXml.write(out, root, version, xml -> {
            xml.open("PARAMETRES");
            xml.text("UAJ", SampleSchool.UAI);
            xml.text("ANNEE_SCOLAIRE", Integer.toString(SampleSchool.YEAR));
            xml.text("DATE_EXPORT", "04/11/2025");
            xml.text("HORODATAGE", "04/11/2025 09:12:44");
            xml.close();
            xml.open("DONNEES");
            content.writeTo(xml);
            xml.close();
        });
    }

    private void students(SiecleXml xml) throws XMLStreamException {
        xml.open("ELEVES");
        for (Pupil pupil : pupils()) {
            xml.open("ELEVE", "ELEVE_ID", pupil.siecleId(), "ELENOET", Integer.toString(pupil.index() + 1));
            xml.text("ID_NATIONAL", String.format(Locale.ROOT, "%09dAB", pupil.index() + 1));
            xml.text("NOM_DE_FAMILLE", pupil.lastName());
            xml.text("PRENOM", pupil.firstName());
            xml.text("DATE_NAISS", DATE.format(birth(pupil)));
            xml.text("DATE_ENTREE", DATE.format(pupil.entry()));
            xml.text("CODE_MEF", pupil.place().level().mef());
            xml.close();
        }
        xml.close();
        xml.open("STRUCTURES");
        for (Pupil pupil : pupils()) {
            xml.open("STRUCTURES_ELEVE", "ELEVE_ID", pupil.siecleId());
            structure(xml, pupil.place().code(), "D");
            if (pupil.subjects().contains(Subject.LATIN)) {
                structure(xml, StsExport.latinGroup(pupil.place().level()), "G");
            }
            xml.close();
        }
        xml.close();
        xml.open("OPTIONS");
        for (Pupil pupil : pupils()) {
            options(xml, pupil);
        }
        xml.close();
    }

    private static void structure(SiecleXml xml, String code, String type) throws XMLStreamException {
        xml.open("STRUCTURE");
        xml.text("CODE_STRUCTURE", code);
        xml.text("TYPE_STRUCTURE", type);
        xml.close();
    }

    /** What a pupil chose; the common core is not among the options. */
    private static void options(SiecleXml xml, Pupil pupil) throws XMLStreamException {
        List<Subject> chosen =
                pupil.subjects().stream().filter(s -> !s.modality.equals("S")).toList();
        xml.open("OPTION", "ELEVE_ID", pupil.siecleId());
        for (Subject subject : chosen) {
            xml.open("OPTIONS_ELEVE");
            xml.text("NUM_OPTION", Integer.toString(chosen.indexOf(subject) + 1));
            xml.text("CODE_MODALITE_ELECT", subject.modality);
            xml.text("CODE_MATIERE", subject.code);
            xml.close();
        }
        xml.close();
    }

    private static LocalDate birth(Pupil pupil) {
        return LocalDate.of(
                        SampleSchool.YEAR
                                - 11
                                - List.of(Level.values()).indexOf(pupil.place().level()),
                        1,
                        1)
                .plusDays(Dice.of("birth", pupil.index()).below(365));
    }

    private void guardians(SiecleXml xml) throws XMLStreamException {
        xml.open("PERSONNES");
        for (Pupil pupil : pupils()) {
            int rank = 0;
            for (Responsable guardian : Guardians.of(pupil)) {
                person(xml, guardian, person(pupil, rank++));
            }
        }
        xml.close();
        xml.open("RESPONSABLES");
        for (Pupil pupil : pupils()) {
            int rank = 0;
            for (Responsable guardian : Guardians.of(pupil)) {
                xml.open("RESPONSABLE_ELEVE");
                xml.text("ELEVE_ID", pupil.siecleId());
                xml.text("PERSONNE_ID", person(pupil, rank++));
                xml.text("NIVEAU_RESPONSABILITE", "1");
                xml.text("CODE_PARENTE", parenthood(guardian));
                xml.close();
            }
        }
        xml.close();
        xml.open("ADRESSES");
        for (Pupil pupil : pupils()) {
            int rank = 0;
            for (Responsable guardian : Guardians.of(pupil)) {
                address(xml, guardian.adresse, person(pupil, rank++));
            }
        }
        xml.close();
    }

    /** Each person has an address of their own, under their own number. */
    private static void person(SiecleXml xml, Responsable guardian, String id) throws XMLStreamException {
        xml.open("PERSONNE", "PERSONNE_ID", id);
        xml.text("NOM_DE_FAMILLE", guardian.denomination == null ? guardian.nom : guardian.denomination);
        xml.text("PRENOM", guardian.prenom);
        xml.text("LC_CIVILITE", "M".equals(guardian.civilite) ? "M." : guardian.civilite);
        xml.text("ADRESSE_ID", id);
        xml.close();
    }

    private static void address(SiecleXml xml, @Nullable Adresse address, String id) throws XMLStreamException {
        if (address != null) {
            xml.open("ADRESSE", "ADRESSE_ID", id);
            xml.text("LIGNE1_ADRESSE", address.ligne1);
            xml.text("LIGNE2_ADRESSE", address.ligne2);
            xml.text("CODE_POSTAL", address.codePostal);
            xml.text("LIBELLE_POSTAL", address.commune);
            xml.close();
        }
    }

    private static String person(Pupil pupil, int rank) {
        return Integer.toString(FIRST_PERSON + PERSONS_OF_A_PUPIL * pupil.index() + rank);
    }

    private static String parenthood(Responsable guardian) {
        if (guardian.denomination != null) {
            return "51";
        }
        return "MERE".equals(guardian.lienParente) ? "10" : "20";
    }

    private void nomenclature(SiecleXml xml) throws XMLStreamException {
        xml.open("MATIERES");
        for (Subject subject : Subject.values()) {
            if (subject.isOfSiecle()) {
                xml.open("MATIERE", "CODE_MATIERE", subject.code);
                xml.text("LIBELLE_COURT", String.format(Locale.ROOT, "%-20.20s", subject.label));
                xml.text("LIBELLE_LONG", String.format(Locale.ROOT, "%-40.40s", subject.label));
                xml.text("LIBELLE_EDITION", String.format(Locale.ROOT, "%-60.60s", subject.label));
                xml.close();
            }
        }
        xml.close();
        xml.open("MEFS");
        for (Level level : Level.values()) {
            mef(xml, level.mef(), level.label());
        }
        mef(xml, UNUSED_MEF, "2NDE");
        xml.close();
        xml.open("PROGRAMMES");
        for (Level level : Level.values()) {
            for (Subject subject : Subject.values()) {
                if (subject.isOfSiecle() && (!subject.modality.equals("S") || isForAll(subject))) {
                    taught(xml, level.mef(), subject);
                }
            }
        }
        taught(xml, UNUSED_MEF, Subject.FRENCH);
        xml.close();
    }

    /** A school of a few subjects has no others in its common core. */
    private boolean isForAll(Subject subject) {
        return Subject.followed(school.options().subjects(), Subject.SPANISH).contains(subject);
    }

    private static void mef(SiecleXml xml, String code, String label) throws XMLStreamException {
        xml.open("MEF", "CODE_MEF", code);
        xml.text("FORMATION", label);
        xml.text("LIBELLE_LONG", String.format(Locale.ROOT, "%-40s", label));
        xml.close();
    }

    private static void taught(SiecleXml xml, String mef, Subject subject) throws XMLStreamException {
        xml.open("PROGRAMME");
        xml.text("CODE_MEF", mef);
        xml.text("CODE_MATIERE", subject.code);
        xml.text("CODE_MODALITE_ELECT", subject.modality);
        xml.text("HORAIRE", "3.00");
        xml.close();
    }

    private void structures(SiecleXml xml) throws XMLStreamException {
        xml.open("DIVISIONS");
        for (SampleClass.Place place : school.places()) {
            xml.open("DIVISION", "CODE_STRUCTURE", place.code());
            xml.open("MEFS_APPARTENANCE");
            xml.open("MEF_APPARTENANCE");
            xml.text("CODE_MEF", place.level().mef());
            xml.close();
            xml.close();
            xml.close();
        }
        xml.close();
        xml.open("GROUPES");
        for (Level level : Level.values()) {
            List<String> classes = StsExport.latinClasses(school, level);
            if (!classes.isEmpty()) {
                xml.open("GROUPE", "CODE_STRUCTURE", StsExport.latinGroup(level));
                xml.text("LIBELLE_LONG", "LATIN " + level.label());
                xml.open("DIVISIONS_APPARTENANCE");
                for (String code : classes) {
                    xml.open("DIVISION_APPARTENANCE");
                    xml.text("CODE_STRUCTURE", code);
                    xml.close();
                }
                xml.close();
                xml.close();
            }
        }
        xml.close();
    }

    private void commons(SiecleXml xml) throws XMLStreamException {
        xml.open("UAJ");
        xml.text("DENOM_PRINC", SampleSchool.NAME);
        xml.text("NOM_RESP", "Mme Odile FICTIVE");
        xml.text("QUAL_RESP", "PRINCIPALE");
        xml.close();
        xml.open("ANNEE_SCOLAIRE");
        xml.text("DATE_DEBUT_ELEVE", "01/09/2025");
        xml.text("DATE_FIN_ELEVE", "04/07/2026");
        xml.close();
    }

    private List<Pupil> pupils() {
        return school.pupils().toList();
    }
}
