package fr.livret.readiness.check;

import static fr.livret.support.AStudent.CIVICS;
import static fr.livret.support.AStudent.HISTORY;
import static fr.livret.support.AStudent.MEF;

import fr.livret.readiness.check.RuleTable.Case;
import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.reportcard.ReportCardParts.SupportMeasure;
import fr.livret.roster.Guardian;
import fr.livret.roster.PositioningType;
import fr.livret.roster.ServiceMode;
import fr.livret.roster.Teacher;
import fr.livret.support.ALine;
import fr.livret.support.AStudent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes the students of the table of rules: complete, but for one thing. */
final class Spoilt {

    private static final String SUBJECT = "061300";
    private static final String OTHER = "020700";
    private static final String ON_A_SCALE = "class on a scale or by objectives";

    private static final Map<String, Spoiling> EVERY_CLASS = everyClass();
    private static final Map<String, Spoiling> FINAL_YEAR = finalYear();

    private Spoilt() {}

    /** What to do to the student whose lines are given. */
    @FunctionalInterface
    private interface Spoiling {
        AStudent spoil(AStudent student, Case one);
    }

    /** Every combination that the table must cover. */
    static Stream<Case> cases() {
        return Stream.concat(
                EVERY_CLASS.keySet().stream().flatMap(rule -> cases(false, rule, "*")),
                FINAL_YEAR.keySet().stream()
                        .flatMap(rule -> cases(true, rule, rule.equals(ON_A_SCALE) ? "scales" : "GRADES")));
    }

    static AStudent student(Case one) {
        AStudent complete = one.finalYear() ? AStudent.inFinalYear() : AStudent.complete();
        complete.positioning(one.type()).lines(line(one, SUBJECT), other(one));
        return (one.finalYear() ? FINAL_YEAR : EVERY_CLASS).get(one.rule()).spoil(complete, one);
    }

    private static Stream<Case> cases(boolean finalYear, String rule, String types) {
        return RuleTable.types(types)
                .flatMap(type -> RuleTable.modes("*")
                        .flatMap(mode -> RuleTable.statuses("*")
                                .map(status -> new Case(finalYear, rule, type, mode, RuleTable.status(status)))));
    }

    private static Map<String, Spoiling> everyClass() {
        Map<String, Spoiling> rules = new LinkedHashMap<>();
        rules.put("nothing is spoilt", (student, one) -> student);
        rules.put("no SIECLE identifier", (student, one) -> student.siecleId(null));
        rules.put("in two classes at once", (student, one) -> student.inSeveralClasses());
        rules.put("class unknown to SIECLE", (student, one) -> student.classKnownToSiecle(false));
        rules.put("class without positioning type", (student, one) -> student.positioning(null));
        rules.put("type declared in LSU is another", (student, one) -> student.declaredInLsu(anotherThan(one.type())));
        rules.put("no date of the class committee", (student, one) -> student.classCommitteeDate(null));
        rules.put(
                "committee before the schooling date",
                (student, one) -> student.schoolingDate(LocalDate.of(2025, 12, 3)));
        rules.put(
                "no schooling date", (student, one) -> student.periodStart(null).enrolledFrom(null));
        rules.put("no appraisal of the committee", (student, one) -> student.committeeAppraisal("  "));
        rules.put("late arrivals not entered", (student, one) -> student.schoolLife(null, 0, 0));
        rules.put("justified absences not entered", (student, one) -> student.schoolLife(0, null, 0));
        rules.put("unjustified absences not entered", (student, one) -> student.schoolLife(0, 0, null));
        rules.put("no line at all", (student, one) -> student.lines());
        rules.put("no legal guardian", (student, one) -> student.guardians());
        rules.put(
                "guardian without town",
                (student, one) -> student.guardians(
                        new Guardian("MME", "PLUVIER", "Inès", 1, null, null, AStudent.address("35000", null))));
        rules.put("educational path without text", (student, one) -> student.paths(new EducationalPath("PAR_CIT", "")));
        rules.put(
                "part in an unknown ITP",
                (student, one) -> student.inProjects(new Participation(new UUID(0, 9), "Assidue.")));
        rules.put(
                "part in an unknown support",
                (student, one) -> student.inPersonalisedSupport(new Participation(new UUID(0, 9), "Assidue.")));
        rules.put(
                "PPRE without text", (student, one) -> student.supportMeasures(new SupportMeasure("PPRE", null, null)));
        lineRules(rules);
        return rules;
    }

    private static void lineRules(Map<String, Spoiling> rules) {
        rules.put("subject without SIECLE code", line(line -> line.siecleCode(null)));
        rules.put("no election modality", line(line -> line.modality(null)));
        rules.put("election modality guessed as S", (student, one) -> student.firstModalityGuessed());
        rules.put("election modality N", line(line -> line.modality("N")));
        rules.put("no teacher", line(line -> line.taughtBy()));
        rules.put(
                "teacher without STS number",
                (student, one) -> line(line -> line.taughtBy("new"))
                        .spoil(student.teacher(new Teacher("new", "epp", null, null, "HURON", "")), one));
        rules.put(
                "teacher without STS type",
                (student, one) -> line(line -> line.taughtBy("new"))
                        .spoil(student.teacher(new Teacher("new", null, "77", null, "HURON", "")), one));
        rules.put("no value", line(Spoilt::withoutValue));
        rules.put("no appraisal", line(line -> line.appraisal(null)));
        rules.put("neither value nor appraisal", line(line -> withoutValue(line).appraisal(" ")));
        rules.put(
                "same subject and modality twice",
                (student, one) ->
                        student.lines(line(one, SUBJECT), line(one, SUBJECT).again(), other(one)));
        rules.put(
                "label over 40, shorter one fits",
                line(line -> line.label("m".repeat(41)).shortLabel("MATHS")));
        rules.put("label over 40, no shorter one", line(line -> line.label("m".repeat(41))));
        rules.put("no programme element", line(line -> line.programmeElements()));
    }

    private static Map<String, Spoiling> finalYear() {
        Map<String, Spoiling> rules = new LinkedHashMap<>();
        rules.put("nothing is spoilt", (student, one) -> student);
        rules.put("no value", line(Spoilt::withoutValue));
        rules.put(
                "no value, subject not expected",
                (student, one) -> line(Spoilt::withoutValue).spoil(student.expecting(MEF, OTHER), one));
        rules.put(
                "no value, school year 2024",
                (student, one) -> line(Spoilt::withoutValue)
                        .spoil(student.period("2024-T1").finalYear(null), one));
        rules.put("no teacher", line(line -> line.taughtBy()));
        rules.put(
                "expected subject not on the card", (student, one) -> student.expecting(MEF, SUBJECT, OTHER, "062900"));
        rules.put(
                "history-geography without civics",
                (student, one) -> student.expecting(MEF, OTHER).lines(line(one, HISTORY), other(one)));
        rules.put(
                "history-geography and civics apart",
                (student, one) ->
                        student.expecting(MEF, OTHER).lines(line(one, HISTORY), ALine.in(CIVICS), other(one)));
        rules.put(
                "civics alone", (student, one) -> student.expecting(MEF, OTHER).lines(line(one, CIVICS), other(one)));
        rules.put("no MEF, class of level 3EME", (student, one) -> student.mef(null));
        rules.put("MEF that the school does not have", (student, one) -> student.mef("10310019116"));
        rules.put("MEF without programme", (student, one) -> student.expecting(MEF));
        rules.put("no training loaded yet", (student, one) -> student.withoutTrainings());
        rules.put("four periods a year", (student, one) -> student.period("2025-P1of4"));
        rules.put("semesters", (student, one) -> student.period("2025-S1"));
        rules.put(ON_A_SCALE, (student, one) -> student);
        return rules;
    }

    private static Spoiling line(UnaryOperator<ALine> spoiling) {
        return (student, one) -> student.lines(spoiling.apply(line(one, SUBJECT)), other(one));
    }

    /** The first line, complete. */
    private static ALine line(Case one, String subject) {
        boolean graded = one.mode() == ServiceMode.WITH_GRADES;
        ALine line = graded ? ALine.in(subject) : ALine.withoutGrades(subject);
        if (one.type() != PositioningType.GRADES) {
            line.positioning(3);
        }
        if (one.status() != null) {
            return line.status(one.status());
        }
        return graded || one.type() != PositioningType.GRADES ? line : line.lsuGrade("12");
    }

    private static ALine other(Case one) {
        return one.type() == PositioningType.GRADES
                ? ALine.in(OTHER)
                : ALine.withoutGrades(OTHER).positioning(2);
    }

    /** A status that somebody set stays. */
    private static ALine withoutValue(ALine line) {
        return line.withoutValue();
    }

    private static PositioningType anotherThan(PositioningType type) {
        return Stream.of(PositioningType.values())
                .filter(other -> other != type)
                .findFirst()
                .orElseThrow();
    }
}
