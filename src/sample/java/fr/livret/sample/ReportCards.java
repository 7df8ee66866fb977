package fr.livret.sample;

import fr.livret.lsu.model.AccPersoEleve;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.CompetenceNum;
import fr.livret.lsu.model.CompetencesNumeriques;
import fr.livret.lsu.model.EpiEleve;
import fr.livret.lsu.model.ModaliteAccompagnement;
import fr.livret.school.PeriodCode;
import java.time.LocalDate;
import java.util.List;

/** The report cards of a period. */
final class ReportCards {

    private static final List<String> SKILLS =
            List.of("CN_INF_MEN", "CN_COM_PAR", "CN_CRE_TEX", "CN_PRO_DON", "CN_ENV_RES");
    private static final List<String> MEASURES = List.of("PAP", "PAI", "PPS", "ULIS", "UPE2A");

    private final PeriodCode period;
    private final SampleTerm term;

    ReportCards(PeriodCode period) {
        this.period = period;
        this.term = SampleTerm.of(period.toString());
    }

    /** @param lines of the pupil's class */
    BilanPeriodique of(Pupil pupil, Lines lines) {
        Planted planted = Planted.on(pupil, period);
        BilanPeriodique card = new BilanPeriodique();
        card.eleveRef = pupil.id();
        card.periodeRef = Head.period(period);
        card.responsableEtabRef = Head.signatory(pupil.place());
        card.profPrincRefs.add(Staff.main(pupil.place()));
        dates(pupil, planted, card);
        card.listeAcquis.addAll(lines.of(pupil, planted));
        extras(pupil, planted, card);
        if (!planted.has(Defect.NO_COMMITTEE_APPRAISAL)) {
            int level = new Mark(pupil.ability(), 0).level();
            card.acquisConseils = Appraisals.ofCommittee(pupil.dice("committee", period), level);
        }
        card.vieScolaire = SchoolLives.of(pupil, period, planted);
        if (!planted.has(Defect.NO_GUARDIAN)) {
            card.responsables.addAll(Guardians.of(pupil));
        }
        if (planted.has(Defect.GUARDIAN_WITHOUT_TOWN)) {
            card.responsables.forEach(guardian -> guardian.adresse = null);
        }
        return card;
    }

    private void dates(Pupil pupil, Planted planted, BilanPeriodique card) {
        LocalDate committee = term.committee(pupil.place());
        LocalDate schooling = pupil.entry().isAfter(term.startsOn()) ? pupil.entry() : term.startsOn();
        boolean late = planted.has(Defect.COMMITTEE_BEFORE_SCHOOLING);
        card.dateScolarite = (late ? committee.plusDays(1) : schooling).toString();
        card.dateConseilClasse = planted.has(Defect.NO_COMMITTEE_DATE) ? null : committee.toString();
    }

    private void extras(Pupil pupil, Planted planted, BilanPeriodique card) {
        Dice dice = pupil.dice("extras", period);
        if (pupil.place().level() == Level.SIXIEME) {
            card.competencesNumeriques = digitalSkills(pupil, dice);
            if (pupil.half() == 1) {
                card.accPersosEleve.add(support(pupil));
            }
        } else {
            EpiEleve project = new EpiEleve();
            project.epiGroupeRef = SharedParts.projectGroup(pupil.place());
            project.commentaire = "A pris une part active au projet et à sa présentation.";
            card.episEleve.add(project);
        }
        if (dice.oneIn(4)) {
            card.listeParcours.add(SharedParts.path("PAR_SAN", "Atelier de secourisme suivi avec assiduité."));
        }
        if (planted.has(Defect.PPRE_WITHOUT_TEXT)) {
            card.modalitesAccompagnement.add(measure("PPRE"));
        } else if (dice.oneIn(12)) {
            card.modalitesAccompagnement.add(measure(dice.pick(MEASURES)));
        }
        if (dice.oneIn(5)) {
            card.devoirsFaits = "Présence régulière à « Devoirs faits ».";
        }
    }

    private static ModaliteAccompagnement measure(String code) {
        ModaliteAccompagnement measure = new ModaliteAccompagnement();
        measure.code = code;
        return measure;
    }

    private static AccPersoEleve support(Pupil pupil) {
        AccPersoEleve support = new AccPersoEleve();
        support.accPersoGroupeRef = SharedParts.supportGroup(pupil.place());
        support.commentaire = "Des progrès en lecture à voix haute.";
        return support;
    }

    private static CompetencesNumeriques digitalSkills(Pupil pupil, Dice dice) {
        CompetencesNumeriques digital = new CompetencesNumeriques();
        digital.compNumCommunRefs.add(SharedParts.digitalSkills(pupil.place()));
        for (String code : SKILLS) {
            CompetenceNum skill = new CompetenceNum();
            skill.code = code;
            skill.niveau = Integer.toString(dice.between(1, 3));
            digital.competences.add(skill);
        }
        digital.appreciationNum = "À l'aise avec le traitement de texte ; la recherche est à approfondir.";
        return digital;
    }
}
