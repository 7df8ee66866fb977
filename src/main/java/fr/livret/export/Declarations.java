package fr.livret.export;

import fr.livret.lsu.model.Discipline;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.ElementProgramme;
import fr.livret.lsu.model.Eleve;
import fr.livret.lsu.model.Enseignant;
import fr.livret.lsu.model.Periode;
import fr.livret.lsu.model.ResponsableEtab;
import fr.livret.roster.Teacher;
import fr.livret.school.PeriodCode;
import java.math.BigInteger;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the report cards of a file refer to: declared when first referred to, never otherwise, so that declared and
 * referenced are one. Identifiers and order follow from the data alone.
 */
final class Declarations {

    private final Declared<ResponsableEtab> signatories = new Declared<>("RESP");
    private final Declared<Eleve> students = new Declared<>("EL");
    private final Declared<Periode> periods = new Declared<>("P");
    private final Declared<Discipline> disciplines = new Declared<>("DI");
    private final Declared<Enseignant> teachers = new Declared<>("ENS");
    private final Declared<ElementProgramme> elements = new Declared<>("EP");
    private final SharedDeclarations shared = new SharedDeclarations(this);

    SharedDeclarations shared() {
        return shared;
    }

    String signatory(String displayedName) {
        return signatories.idByRank(displayedName, id -> {
            ResponsableEtab signatory = new ResponsableEtab();
            signatory.id = id;
            signatory.libelle = displayedName;
            return signatory;
        });
    }

    String student(String siecleId, @Nullable String lastName, @Nullable String firstName, String classCode) {
        return students.idByKey(siecleId, id -> {
            Eleve student = new Eleve();
            student.id = id;
            student.idBe = siecleId;
            student.nom = lastName;
            student.prenom = firstName;
            student.codeDivision = classCode;
            return student;
        });
    }

    String period(PeriodCode period) {
        String key = period.year() + "_" + period.count() + "_" + period.rank();
        return periods.idByKey(key, id -> {
            Periode declared = new Periode();
            declared.id = id;
            declared.millesime = Integer.toString(period.year());
            declared.indice = Integer.toString(period.rank());
            declared.nbPeriodes = Integer.toString(period.count());
            return declared;
        });
    }

    String discipline(String code, @Nullable String nationalCode, String modality, String label) {
        return disciplines.idByKey(code + "_" + modality, id -> {
            Discipline discipline = new Discipline();
            discipline.id = id;
            discipline.code = code;
            discipline.codeNational = nationalCode;
            discipline.modaliteElection = modality;
            discipline.libelle = label;
            return discipline;
        });
    }

    /** A teacher with an STS identity. */
    String teacher(Teacher teacher) {
        return teachers.idByKey(teacher.type() + "_" + teacher.stsId(), id -> {
            Enseignant declared = new Enseignant();
            declared.id = id;
            declared.type = teacher.type();
            declared.idSts = teacher.stsId();
            declared.civilite = teacher.civility();
            declared.nom = teacher.lastName();
            declared.prenom = teacher.firstName();
            return declared;
        });
    }

    String programmeElement(String label) {
        return elements.idByRank(label, id -> {
            ElementProgramme element = new ElementProgramme();
            element.id = id;
            element.libelle = label;
            return element;
        });
    }

    Donnees toDonnees() {
        Donnees donnees = new Donnees();
        donnees.responsablesEtab.addAll(signatories.inOrderOfAppearance());
        donnees.eleves.addAll(students.inOrderOfAppearance());
        donnees.periodes.addAll(periods.inOrderOfAppearance());
        donnees.disciplines.addAll(
                disciplines.inOrderOf(Comparator.comparing((Discipline d) -> d.code + "_" + d.modaliteElection)));
        donnees.enseignants.addAll(teachers.inOrderOf(
                Comparator.comparing((Enseignant e) -> String.valueOf(e.type)).thenComparing(Declarations::number)));
        donnees.elementsProgramme.addAll(elements.inOrderOfAppearance());
        shared.addTo(donnees);
        return donnees;
    }

    private static BigInteger number(Enseignant teacher) {
        return new BigInteger(String.valueOf(teacher.idSts));
    }
}
