package fr.livret.sample;

import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.Domaine;
import fr.livret.lsu.model.EnseignementComplement;
import fr.livret.lsu.model.LangueCultureRegionale;
import java.util.List;

/** End-of-cycle reports (<i>bilans de fin de cycle</i>) of 6e and 3e. */
final class CycleReports {

    private static final List<String> COMPONENTS =
            List.of("CPD_FRA", "CPD_ETR", "CPD_SCI", "CPD_ART", "MET_APP", "FRM_CIT", "SYS_NAT", "REP_MND");

    private static final List<String> SYNTHESES = List.of(
            "Les acquis du cycle restent fragiles ; un accompagnement est proposé à la rentrée.",
            "Des acquis inégaux, qui demandent à être consolidés en mathématiques et en langues.",
            "Acquis solides en fin de cycle : la maîtrise des langages est satisfaisante.",
            "Très bonne maîtrise de l'ensemble des composantes du socle commun.");

    private CycleReports() {}

    static BilanCycle of(Pupil pupil) {
        Level level = pupil.place().level();
        Dice dice = Dice.of("cycle", pupil.index());
        int base = pupil.ability() < 800 ? 1 : pupil.ability() < 1100 ? 2 : 3;
        BilanCycle report = new BilanCycle();
        report.eleveRef = pupil.id();
        report.cycle = Integer.toString(level.cycle());
        report.millesime = Integer.toString(SampleSchool.YEAR);
        report.dateCreation = "2026-06-12";
        report.responsableEtabRef = Head.signatory(pupil.place());
        report.profPrincRefs.add(Staff.main(pupil.place()));
        for (String code : COMPONENTS) {
            report.socle.add(component(code, base + (dice.oneIn(3) ? 1 : 0)));
        }
        report.synthese = SYNTHESES.get(base - (dice.oneIn(3) ? 0 : 1));
        if (level == Level.TROISIEME) {
            report.enseignementComplement = complement(pupil.subjects().contains(Subject.LATIN), dice);
            report.langueCultureRegionale = new LangueCultureRegionale();
            report.langueCultureRegionale.code = "AUC";
        }
        report.responsables.addAll(Guardians.of(pupil));
        return report;
    }

    private static Domaine component(String code, int level) {
        Domaine component = new Domaine();
        component.code = code;
        component.positionnement = Integer.toString(level);
        return component;
    }

    private static EnseignementComplement complement(boolean latin, Dice dice) {
        EnseignementComplement complement = new EnseignementComplement();
        complement.code = latin ? "LCA" : "AUC";
        complement.positionnement = latin ? Integer.toString(dice.between(1, 2)) : null;
        return complement;
    }
}
