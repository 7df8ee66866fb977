package fr.livret.imports;

import fr.livret.imports.LsuReferences.FileSubject;
import fr.livret.lsu.model.Acquis;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.CompetencesNumeriques;
import fr.livret.lsu.model.Domaine;
import fr.livret.lsu.model.ModaliteAccompagnement;
import fr.livret.lsu.model.VieScolaire;
import fr.livret.reportcard.CycleReport;
import fr.livret.reportcard.ReportCard;
import fr.livret.reportcard.ReportCardParts;
import fr.livret.reportcard.ReportCardParts.ComponentLevel;
import fr.livret.reportcard.ReportCardParts.DigitalSkills;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.reportcard.ReportCardParts.SkillLevel;
import fr.livret.reportcard.ReportCardParts.SupportMeasure;
import fr.livret.reportcard.SchoolLife;
import fr.livret.reportcard.SubjectResult;
import fr.livret.reportcard.ValueOrigin;
import fr.livret.roster.RosterStore.KnownService;
import fr.livret.roster.ServiceMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns the reports of an LSU file into ours; what a report refers to is found in the file's references. */
final class LsuReportReader {

    /** The code that stands for no complementary teaching, and for no regional language. */
    private static final String NONE = "AUC";

    private static final String PPRE = "PPRE";
    private static final int MAX_COMPONENT_LEVEL = 4;
    private static final int MAX_SKILL_LEVEL = 3;

    private final LsuReferences references;

    LsuReportReader(LsuReferences references) {
        this.references = references;
    }

    /**
     * Reads a report card.
     *
     * @param line turns a line of the card into a result, or into null when it is refused
     */
    ReportCard card(BilanPeriodique report, Row row, BiFunction<Acquis, Row, @Nullable SubjectResult> line) {
        return new ReportCard(
                row.date(report.dateConseilClasse, "@date-conseil-classe"),
                row.date(report.dateScolarite, "@date-scolarite"),
                references.signatories.get(String.valueOf(report.responsableEtabRef)),
                row.text(report.acquisConseils, Limits.APPRAISAL, "acquis-conseils"),
                row.text(report.devoirsFaits, Limits.COMMENT, "devoirs-faits"),
                schoolLife(report.vieScolaire, row),
                report.listeAcquis.stream()
                        .map(acquis -> line.apply(acquis, row))
                        .filter(Objects::nonNull)
                        .toList(),
                parts(report, row));
    }

    CycleReport cycleReport(BilanCycle report, Row row) {
        var complement = report.enseignementComplement;
        var language = report.langueCultureRegionale;
        return new CycleReport(
                row.date(report.dateCreation, "@date-creation"),
                references.signatories.get(String.valueOf(report.responsableEtabRef)),
                row.text(report.synthese, Limits.SYNTHESIS, "synthese"),
                complement == null ? null : Codes.COMPLEMENTS.known(complement.code, row),
                complement == null ? null : level(complement.code, complement.positionnement, row),
                language == null ? null : Codes.LANGUAGES.known(language.code, row),
                language == null ? null : level(language.code, language.positionnement, row),
                teachers(report.profPrincRefs),
                components(report.socle, row),
                GuardianReader.read(report.responsables, row));
    }

    /** A level has a meaning only beside a real teaching. */
    private static @Nullable Integer level(@Nullable String code, @Nullable String lexical, Row row) {
        Integer level = row.level(lexical, 1, 2, "@positionnement");
        if (level != null && NONE.equals(code)) {
            row.refuse(RefusalCode.LEVEL_OF_NOTHING, "@positionnement");
            return null;
        }
        return level;
    }

    /**
     * A line of a card for the service that stands for its subject. In a service without grades, an average is an LSU
     * grade.
     */
    static SubjectResult result(
            Acquis line,
            KnownService service,
            FileSubject subject,
            List<String> teachers,
            List<String> elements,
            Row row) {
        var average = row.average(line.moyenneEleve, "@moyenne-eleve");
        var status = row.status(line.statutEvaluationEleve, "@statut-evaluation-eleve");
        if (average != null && status != null) {
            row.refuse(RefusalCode.AVERAGE_AND_STATUS, "@statut-evaluation-eleve");
            status = null;
        }
        Integer positioning = row.level(line.positionnement, 1, 4, "@positionnement");
        boolean graded = service.mode() == ServiceMode.WITH_GRADES;
        return new SubjectResult(
                service.id(),
                subject.modality(),
                graded ? average : null,
                status,
                row.average(line.moyenneStructure, "@moyenne-structure"),
                row.status(line.statutEvaluationStructure, "@statut-evaluation-structure"),
                positioning,
                positioning == null ? null : ValueOrigin.TYPED,
                graded ? null : average,
                graded || average == null ? null : ValueOrigin.TYPED,
                row.text(line.appreciation, Limits.APPRAISAL, "appreciation"),
                elements,
                teachers);
    }

    List<String> teachers(List<String> refs) {
        return refs.stream()
                .map(references.teachers::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    List<String> programmeElements(List<String> refs) {
        return refs.stream()
                .map(references.programmeElements::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private ReportCardParts parts(BilanPeriodique report, Row row) {
        return new ReportCardParts(
                teachers(report.profPrincRefs),
                digitalSkills(report.competencesNumeriques, row),
                report.episEleve.stream()
                        .map(e -> participation(references.projectGroups, e.epiGroupeRef, e.commentaire, row))
                        .filter(Objects::nonNull)
                        .toList(),
                report.accPersosEleve.stream()
                        .map(e -> participation(references.supportGroups, e.accPersoGroupeRef, e.commentaire, row))
                        .filter(Objects::nonNull)
                        .toList(),
                Codes.PATHWAYS.once(report.listeParcours, path -> path.code, row).stream()
                        .map(p -> LsuSharedReader.path(row, p))
                        .filter(Objects::nonNull)
                        .toList(),
                supportMeasures(report.modalitesAccompagnement, row),
                components(report.socle, row),
                GuardianReader.read(report.responsables, row));
    }

    private static @Nullable Participation participation(
            Map<String, UUID> groups, @Nullable String ref, @Nullable String comment, Row row) {
        UUID group = groups.get(String.valueOf(ref));
        if (group == null) {
            row.refuse(RefusalCode.UNRESOLVED_REFERENCE, "@epi-groupe-ref, @acc-perso-groupe-ref");
            return null;
        }
        return new Participation(group, row.text(comment, Limits.COMMENT, "commentaire"));
    }

    private static List<SupportMeasure> supportMeasures(List<ModaliteAccompagnement> declared, Row row) {
        return Codes.SUPPORT_MEASURES.once(declared, measure -> measure.code, row).stream()
                .map(measure -> new SupportMeasure(
                        String.valueOf(measure.code),
                        ppreText(measure, row),
                        row.text(measure.complementContratReussite, Limits.COMMENT, "complement-contrat-reussite")))
                .toList();
    }

    private static @Nullable String ppreText(ModaliteAccompagnement measure, Row row) {
        String text = row.text(measure.complementPpre, Limits.COMMENT, "complement-ppre");
        if (text != null && !PPRE.equals(measure.code)) {
            row.refuse(RefusalCode.TEXT_OF_ANOTHER_MEASURE, "complement-ppre");
            return null;
        }
        return text;
    }

    private static List<ComponentLevel> components(List<Domaine> declared, Row row) {
        return Codes.COMPONENTS.once(declared, component -> component.code, row).stream()
                .map(d -> {
                    Integer level = row.level(d.positionnement, 0, MAX_COMPONENT_LEVEL, "domaine/@positionnement");
                    return level == null ? null : new ComponentLevel(String.valueOf(d.code), level);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable DigitalSkills digitalSkills(@Nullable CompetencesNumeriques declared, Row row) {
        if (declared == null) {
            return null;
        }
        List<SkillLevel> levels = Codes.DIGITAL_SKILLS.once(declared.competences, skill -> skill.code, row).stream()
                .map(c -> {
                    Integer level = row.level(c.niveau, 1, MAX_SKILL_LEVEL, "competence-num/@niveau");
                    return level == null ? null : new SkillLevel(String.valueOf(c.code), level);
                })
                .filter(Objects::nonNull)
                .toList();
        return new DigitalSkills(
                row.text(declared.appreciationNum, Limits.COMMENT, "appreciation-num"),
                levels,
                declared.compNumCommunRefs.stream()
                        .map(references.digitalSkillsTexts::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static SchoolLife schoolLife(@Nullable VieScolaire declared, Row row) {
        if (declared == null) {
            return SchoolLife.UNKNOWN;
        }
        return new SchoolLife(
                row.counter(declared.nbRetards, "@nb-retards"),
                row.counter(declared.nbAbsJustifiees, "@nb-abs-justifiees"),
                row.counter(declared.nbAbsInjustifiees, "@nb-abs-injustifiees"),
                row.counter(declared.nbHeuresManquees, "@nb-heures-manquees"),
                row.text(declared.commentaire, Limits.COMMENT, "vie-scolaire/commentaire"));
    }
}
