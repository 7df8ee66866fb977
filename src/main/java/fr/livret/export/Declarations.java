package fr.livret.export;

import fr.livret.lsu.XmlIds;
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

    private final XmlIds ids = new XmlIds();
    private final Declared<ResponsableEtab> signatories = new Declared<>("RESP", ids);
    private final Declared<Eleve> students = new Declared<>("EL", ids);
    private final Declared<Periode> periods = new Declared<>("P", ids);
    private final Declared<Discipline> disciplines = new Declared<>("DI", ids);
    private final Declared<Enseignant> teachers = new Declared<>("ENS", ids);
    private final Declared<ElementProgramme> elements = new Declared<>("EP", ids);
    private final SharedDeclarations shared = new SharedDeclarations(this, ids);

    SharedDeclarations shared() {
        return shared;
    }

    String signatory(String displayedName) {
        return signatories.id(
                id -> {
                    ResponsableEtab signatory = new ResponsableEtab();
                    signatory.id = id;
                    signatory.libelle = displayedName;
                    return signatory;
                },
                displayedName);
    }

    String student(String siecleId, @Nullable String lastName, @Nullable String firstName, String classCode) {
        return students.id(
                id -> {
                    Eleve student = new Eleve();
                    student.id = id;
                    student.idBe = siecleId;
                    student.nom = lastName;
                    student.prenom = firstName;
                    student.codeDivision = classCode;
                    return student;
                },
                siecleId);
    }

    String period(PeriodCode period) {
        return periods.id(
                id -> {
                    Periode declared = new Periode();
                    declared.id = id;
                    declared.millesime = Integer.toString(period.year());
                    declared.indice = Integer.toString(period.rank());
                    declared.nbPeriodes = Integer.toString(period.count());
                    return declared;
                },
                Integer.toString(period.year()),
                Integer.toString(period.count()),
                Integer.toString(period.rank()));
    }

    String discipline(String code, @Nullable String nationalCode, String modality, String label) {
        return disciplines.id(
                id -> {
                    Discipline discipline = new Discipline();
                    discipline.id = id;
                    discipline.code = code;
                    discipline.codeNational = nationalCode;
                    discipline.modaliteElection = modality;
                    discipline.libelle = label;
                    return discipline;
                },
                code,
                modality);
    }

    /** A teacher with an STS identity. */
    String teacher(Teacher teacher) {
        return teachers.id(
                id -> {
                    Enseignant declared = new Enseignant();
                    declared.id = id;
                    declared.type = teacher.type();
                    declared.idSts = teacher.stsId();
                    declared.civilite = teacher.civility();
                    declared.nom = teacher.lastName();
                    declared.prenom = teacher.firstName();
                    return declared;
                },
                String.valueOf(teacher.type()),
                String.valueOf(teacher.stsId()));
    }

    String programmeElement(String label) {
        return elements.id(
                id -> {
                    ElementProgramme element = new ElementProgramme();
                    element.id = id;
                    element.libelle = label;
                    return element;
                },
                label);
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
