package fr.livret.sample;

import fr.livret.lsu.model.Discipline;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.ElementProgramme;
import fr.livret.lsu.model.Eleve;
import fr.livret.lsu.model.Entete;
import fr.livret.lsu.model.Periode;
import fr.livret.lsu.model.ResponsableEtab;
import fr.livret.school.PeriodCode;

/** What the reports of a file refer to. */
final class Head {

    private static final String HEAD = "RESP_1";
    private static final String DEPUTY = "RESP_2";

    private final SampleSchool school;
    private final PeriodCode period;
    private final Donnees donnees = new Donnees();

    Head(SampleSchool school, PeriodCode period) {
        this.school = school;
        this.period = period;
    }

    static Entete entete() {
        Entete entete = new Entete();
        entete.editeur = "Livret";
        entete.application = "Collège d'essai";
        entete.appliVersion = "1";
        entete.etablissement = SampleSchool.UAI;
        return entete;
    }

    /** The deputy signs for the two lower levels. */
    static String signatory(SampleClass.Place place) {
        return place.level().compareTo(Level.QUATRIEME) < 0 ? DEPUTY : HEAD;
    }

    static String period(PeriodCode period) {
        return "P_" + period.year() + "_" + period.count() + "_" + period.rank();
    }

    Donnees donnees() {
        signatory(HEAD, "Mme Odile FICTIVE");
        signatory(DEPUTY, "M. Édouard SUPPOSE");
        school.pupils().forEach(this::student);
        declarePeriod();
        for (Subject subject : Subject.values()) {
            subject(subject);
        }
        donnees.enseignants.addAll(new Staff(school.places()).all());
        elements(Level.SIXIEME);
        elements(Level.CINQUIEME);
        new SharedParts(school.places(), period).declareIn(donnees);
        return donnees;
    }

    private void signatory(String id, String name) {
        ResponsableEtab signatory = new ResponsableEtab();
        signatory.id = id;
        signatory.libelle = name;
        donnees.responsablesEtab.add(signatory);
    }

    private void student(Pupil pupil) {
        Eleve student = new Eleve();
        student.id = pupil.id();
        student.idBe = pupil.siecleId();
        student.nom = pupil.lastName();
        student.prenom = pupil.firstName();
        student.codeDivision = pupil.place().code();
        donnees.eleves.add(student);
    }

    private void declarePeriod() {
        Periode declared = new Periode();
        declared.id = period(period);
        declared.millesime = Integer.toString(period.year());
        declared.indice = Integer.toString(period.rank());
        declared.nbPeriodes = Integer.toString(period.count());
        donnees.periodes.add(declared);
    }

    private void subject(Subject subject) {
        boolean sound = subject.compareTo(Subject.THEATRE) < 0;
        if (sound || school.options().defects()) {
            discipline(subject.id(), subject, subject.modality, subject.label);
        }
        if (sound && school.options().defects()) {
            discipline(subject.idUnderUnknownModality(), subject, "N", subject.label);
            discipline(subject.idOfDouble(), subject, subject.modality, subject.label + " (2)");
        }
    }

    private void discipline(String id, Subject subject, String modality, String label) {
        Discipline discipline = new Discipline();
        discipline.id = id;
        discipline.code = subject.code;
        discipline.modaliteElection = modality;
        discipline.libelle = label;
        donnees.disciplines.add(discipline);
    }

    private void elements(Level level) {
        for (Subject subject : Subject.values()) {
            for (String element : Programme.phrased(subject, level)) {
                ElementProgramme declared = new ElementProgramme();
                declared.id = Programme.id(subject, level, element);
                declared.libelle = element;
                donnees.elementsProgramme.add(declared);
            }
        }
    }
}
