package fr.livret.sample;

import fr.livret.lsu.model.Acquis;
import fr.livret.lsu.model.Adresse;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.CompetencesNumeriques;
import fr.livret.lsu.model.Responsable;
import fr.livret.lsu.model.VieScolaire;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a grade book sends of a pupil, a service or a report card. */
final class GradeBookRows {

    private static final List<String> STATUSES = List.of("NOT_MARKED", "PENDING", "EXEMPTED");
    private static final Map<String, Taught> SUBJECTS = subjects();
    private static final Map<String, String> ELEMENTS = elements();

    private final Function<Subject, String> codes;

    /** @param codes what the grade book calls a subject */
    GradeBookRows(Function<Subject, String> codes) {
        this.codes = codes;
    }

    /**
     * A subject under an election modality.
     *
     * @param isDouble the second of two services of one subject
     */
    record Taught(Subject subject, String modality, boolean isDouble) {

        /** One service holds pupils of several modalities. */
        Taught whateverTheModality() {
            return new Taught(subject, subject.modality, isDouble);
        }

        private @Nullable String label() {
            return isDouble ? subject.label + " (2)" : null;
        }
    }

    static Taught taught(String ref) {
        Taught found = SUBJECTS.get(ref);
        return Objects.requireNonNull(found, ref);
    }

    static String id(@Nullable String ref) {
        return UUID.nameUUIDFromBytes(("sample " + ref).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** {@code ENS_epp_1000} has number 1000 in STS; a substitute has none yet. */
    static String teacher(String ref) {
        return ref.substring("ENS_".length()).replace('_', ':').replace("substitute:", "substitute-");
    }

    static Map<String, Object> student(Pupil pupil) {
        return row(
                "siecleId",
                pupil.siecleId(),
                "lastName",
                pupil.lastName(),
                "firstName",
                pupil.firstName(),
                "enrolments",
                List.of(row(
                        "class",
                        pupil.place().code(),
                        "from",
                        pupil.entry().toString(),
                        "mef",
                        pupil.place().level().mef())),
                "guardians",
                Guardians.of(pupil).stream().map(GradeBookRows::guardian).toList());
    }

    /** The subject of a project. */
    Map<String, Object> subject(String ref) {
        Taught taught = taught(ref);
        return row("subject", codes.apply(taught.subject()), "modality", taught.modality());
    }

    Map<String, Object> service(SampleClass.Place place, Taught taught) {
        return row(
                "subject",
                codes.apply(taught.subject()),
                "class",
                place.code(),
                "sourceKey",
                taught.isDouble() ? "2" : null,
                "label",
                taught.label(),
                "mode",
                place.isGraded(taught.subject()) ? "WITH_GRADES" : "WITHOUT_GRADES",
                "teachers",
                List.of(row("teacher", teacher(Staff.of(place, taught.subject())))));
    }

    Map<String, Object> card(Pupil pupil, BilanPeriodique card) {
        return row(
                "siecleId", pupil.siecleId(),
                "committeeDate", card.dateConseilClasse,
                "schoolingDate", card.dateScolarite,
                "committeeAppraisal", card.acquisConseils,
                "homeworkSupport", card.devoirsFaits,
                "schoolLife", schoolLife(Objects.requireNonNull(card.vieScolaire)),
                "results",
                        card.listeAcquis.stream()
                                .map(line -> line(pupil.place(), line))
                                .toList(),
                "mainTeachers",
                        card.profPrincRefs.stream().map(GradeBookRows::teacher).toList(),
                "digitalSkills", card.competencesNumeriques == null ? null : skills(card.competencesNumeriques),
                "interdisciplinaryProjects",
                        card.episEleve.stream()
                                .map(part -> row("group", id(part.epiGroupeRef), "comment", part.commentaire))
                                .toList(),
                "personalisedSupport",
                        card.accPersosEleve.stream()
                                .map(part -> row("group", id(part.accPersoGroupeRef), "comment", part.commentaire))
                                .toList(),
                "paths",
                        card.listeParcours.stream()
                                .map(path -> row("code", path.code, "text", path.texte))
                                .toList(),
                "supportMeasures",
                        card.modalitesAccompagnement.stream()
                                .map(measure -> row("code", measure.code, "ppreText", measure.complementPpre))
                                .toList(),
                "guardians",
                        card.responsables.stream().map(GradeBookRows::guardian).toList());
    }

    /** Properties and their values, in turn; what is null is left out. */
    static Map<String, Object> row(@Nullable Object... properties) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            Object value = properties[i + 1];
            if (value != null) {
                row.put(String.valueOf(properties[i]), value);
            }
        }
        return row;
    }

    private Map<String, Object> line(SampleClass.Place place, Acquis line) {
        Taught taught = taught(String.valueOf(line.disciplineRef));
        boolean graded = place.isGraded(taught.subject());
        return row(
                "subject",
                codes.apply(taught.subject()),
                "class",
                place.code(),
                "label",
                taught.label(),
                "modality",
                taught.modality(),
                graded ? "grade" : "lsuGrade",
                line.moyenneEleve == null ? null : new BigDecimal(line.moyenneEleve),
                "status",
                line.statutEvaluationEleve == null
                        ? null
                        : STATUSES.get(Integer.parseInt(line.statutEvaluationEleve) - 1),
                "classAverage",
                line.moyenneStructure == null ? null : new BigDecimal(line.moyenneStructure),
                "positioning",
                number(line.positionnement),
                "appraisal",
                line.appreciation,
                "programmeElements",
                line.elementProgrammeRefs.stream()
                        .map(ref -> Objects.requireNonNull(ELEMENTS.get(ref)))
                        .toList(),
                "teachers",
                line.enseignantRefs.stream().map(GradeBookRows::teacher).toList());
    }

    private static Map<String, Object> schoolLife(VieScolaire life) {
        return row(
                "lateArrivals", number(life.nbRetards),
                "justifiedAbsences", number(life.nbAbsJustifiees),
                "unjustifiedAbsences", number(life.nbAbsInjustifiees),
                "comment", life.commentaire);
    }

    private static Map<String, Object> skills(CompetencesNumeriques skills) {
        return row(
                "appraisal",
                skills.appreciationNum,
                "levels",
                skills.competences.stream()
                        .map(skill -> row("code", skill.code, "level", number(skill.niveau)))
                        .toList());
    }

    private static Map<String, Object> guardian(Responsable guardian) {
        Integer second = guardian.legal2 == null ? null : 2;
        return row(
                "civility", guardian.civilite,
                "lastName", guardian.nom,
                "firstName", guardian.prenom,
                "legalRank", guardian.legal1 == null ? second : Integer.valueOf(1),
                "relationship", guardian.lienParente,
                "denomination", guardian.denomination,
                "address", guardian.adresse == null ? null : address(guardian.adresse));
    }

    private static Map<String, Object> address(Adresse address) {
        return row(
                "line1", address.ligne1,
                "line2", address.ligne2,
                "postCode", address.codePostal,
                "town", address.commune);
    }

    private static @Nullable Integer number(@Nullable String lexical) {
        return lexical == null ? null : Integer.valueOf(lexical);
    }

    private static Map<String, Taught> subjects() {
        Map<String, Taught> subjects = new HashMap<>();
        for (Subject subject : Subject.values()) {
            subjects.put(subject.idUnderUnknownModality(), new Taught(subject, "N", false));
            subjects.put(subject.idOfDouble(), new Taught(subject, subject.modality, true));
            subjects.put(subject.id(), new Taught(subject, subject.modality, false));
        }
        return Map.copyOf(subjects);
    }

    private static Map<String, String> elements() {
        Map<String, String> elements = new HashMap<>();
        for (Subject subject : Subject.values()) {
            for (Level level : Level.values()) {
                for (String element : Programme.phrased(subject, level)) {
                    elements.put(Programme.id(subject, level, element), element);
                }
            }
        }
        return Map.copyOf(elements);
    }
}
