package fr.livret.readiness.check;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import fr.livret.reportcard.Project;
import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.reportcard.ReportCardParts.SupportMeasure;
import fr.livret.reportcard.ResultStatus;
import fr.livret.roster.Guardian;
import fr.livret.roster.PositioningType;
import fr.livret.roster.Teacher;
import fr.livret.support.ALine;
import fr.livret.support.AStudent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds of any view, however broken: the verdict exists, and its items, status and lines tell one story. */
class ReadinessPropertyTest {

    private static final Gen<AStudent> STUDENTS =
            longs().all().map(seed -> new Views(seed).student()).describedAs(student -> String.valueOf(student.view()));

    @Test
    void judgesAnyView() {
        qt().forAll(STUDENTS).check(student -> student.judged().status() != null);
    }

    @Test
    void judgesTheSameViewTheSameWay() {
        qt().forAll(STUDENTS).check(student -> student.judged().equals(student.judged()));
    }

    @Test
    void isImpossibleExactlyWhenAnItemBlocksTheStudent() {
        qt().forAll(STUDENTS)
                .check(student -> student.judged().goesOut()
                        == student.judged().items().stream().noneMatch(MissingItem::blocksStudent));
    }

    @Test
    void isCompleteExactlyWhenNothingIsMissing() {
        qt().forAll(STUDENTS)
                .check(student -> (student.judged().status() == ReadinessStatus.COMPLETE)
                        == student.judged().items().isEmpty());
    }

    @Test
    void letsLinesGoOutExactlyWhenTheStudentDoes() {
        qt().forAll(STUDENTS)
                .check(student ->
                        student.judged().goesOut() == !student.judged().lines().isEmpty());
    }

    @Test
    void accountsForEveryLineOfAStudentWhoGoesOut() {
        qt().forAll(STUDENTS)
                .assuming(student -> student.judged().goesOut())
                .check(student -> student.view().card().results().size()
                        == student.judged().lines().size() + blocked(student).size());
    }

    @Test
    void letsNoBlockedLineGoOut() {
        qt().forAll(STUDENTS)
                .check(student -> student.judged().lines().stream()
                        .noneMatch(
                                line -> blocked(student).contains(line.service().id())));
    }

    @Test
    void carriesOneKindOfValueALine() {
        qt().forAll(STUDENTS)
                .check(student -> student.judged().lines().stream()
                        .allMatch(line -> nonNull(line.average(), line.status(), line.positioning()) <= 1
                                && nonNull(line.classAverage(), line.classAverageStatus()) <= 1));
    }

    @Test
    void carriesNoPositioningInAClassWithGradesAndNoAverageInTheOthers() {
        qt().forAll(STUDENTS)
                .check(student -> student.judged().lines().stream()
                        .allMatch(line -> isInGradesClass(student)
                                ? line.positioning() == null && nonNull(line.average(), line.status()) == 1
                                : line.average() == null && line.classAverage() == null));
    }

    @Test
    void carriesOnlyWhatTheSchemaHasRoomFor() {
        qt().forAll(STUDENTS)
                .check(student -> student.judged().lines().stream()
                        .allMatch(line -> line.label().length() <= 40
                                && !line.label().isBlank()
                                && Discipline.of(
                                                line.service().siecleCode(),
                                                line.result().modality())
                                        .isPresent()
                                && !line.teachers().isEmpty()
                                && student.school().teachers().keySet().containsAll(line.teachers())
                                && (line.average() == null || line.average().scale() <= 2)));
    }

    @Test
    void carriesASubjectAndModalityOnce() {
        qt().forAll(STUDENTS).check(student -> {
            Set<String> seen = new HashSet<>();
            return student.judged().lines().stream()
                    .allMatch(line ->
                            seen.add(line.service().siecleCode() + line.result().modality()));
        });
    }

    @Test
    void listsItemsInTheOrderOfTheRules() {
        qt().forAll(STUDENTS).check(student -> {
            List<ItemCode> codes =
                    student.judged().items().stream().map(MissingItem::code).toList();
            return codes.equals(codes.stream().sorted().toList());
        });
    }

    private static boolean isInGradesClass(AStudent student) {
        return student.school().classes().get(AStudent.CLASS).positioning() == PositioningType.GRADES;
    }

    private static Set<UUID> blocked(AStudent student) {
        Set<UUID> services = new HashSet<>();
        student.judged().items().stream()
                .filter(MissingItem::blocking)
                .filter(item -> item.service() != null)
                .forEach(item -> services.add(item.service()));
        return services;
    }

    private static long nonNull(Object... values) {
        return Arrays.stream(values).filter(value -> value != null).count();
    }

    /** Views drawn from a seed; most data are there, so that most students go out. */
    private static final class Views {

        private static final List<String> TEXTS = List.of("", "  ", "\r\n", "Texte", "x".repeat(1001), "a😀");

        private final Random random;

        Views(long seed) {
            random = new Random(seed);
        }

        AStudent student() {
            AStudent student = AStudent.complete()
                    .siecleId(often("700001"))
                    .positioning(often(any(PositioningType.values())))
                    .declaredInLsu(often(null, PositioningType.GRADES))
                    .classKnownToSiecle(often(true, false))
                    .classCommitteeDate(often(date()))
                    .committeeDate(date())
                    .schoolingDate(random.nextBoolean() ? date() : null)
                    .enrolledFrom(often(date()))
                    .periodStart(often(date()))
                    .committeeAppraisal(often("Bon trimestre.", text()))
                    .schoolLife(often(0), often(3), often(999))
                    .guardians(guardian())
                    .paths(new EducationalPath(any("PAR_AVN", "PAR_CIT", "?"), text()), path())
                    .supportMeasures(new SupportMeasure(any("PPRE", "PAP"), text(), null))
                    .inProjects(part(), part())
                    .inPersonalisedSupport(part())
                    .project(project(), new Project.Group(AStudent.GROUP, AStudent.PROJECT, text(), text(), List.of()))
                    .teacher(new Teacher("local:77", "local", "77", null, "HURON", ""));
            return (random.nextInt(60) == 0 ? student.inSeveralClasses() : student).lines(lines());
        }

        private ALine[] lines() {
            ALine[] lines = new ALine[random.nextInt(6)];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = line("SUBJ" + i);
            }
            return lines;
        }

        private ALine line(String subject) {
            ALine line = random.nextBoolean() ? ALine.in(subject) : ALine.withoutGrades(subject);
            line.siecleCode(often(subject + any("A", "B"), any("SUBJ0A", "short")))
                    .modality(often(any("S", "O"), any("N", "")))
                    .label(often("Matière", any(" ", "m".repeat(41))))
                    .shortLabel(random.nextBoolean() ? null : any("COURT", "c".repeat(41)))
                    .taughtBy(often(AStudent.TEACHER, "nobody"), "local:77")
                    .positioning(random.nextBoolean() ? 1 + random.nextInt(4) : null)
                    .appraisal(often("Travail sérieux.", text()))
                    .programmeElements(any("Élément", " "))
                    .grade(often("12.345"));
            if (random.nextInt(4) == 0) {
                line.status(any(ResultStatus.values()));
            }
            if (random.nextInt(4) == 0) {
                line.classAverage("10.005");
            }
            if (random.nextInt(4) == 0) {
                line.classAverageStatus(ResultStatus.NOT_MARKED);
            }
            return random.nextInt(4) == 0 ? line.lsuGrade("11") : line;
        }

        private Guardian guardian() {
            return new Guardian(
                    null,
                    text(),
                    null,
                    often(1),
                    null,
                    text(),
                    random.nextBoolean() ? AStudent.address(often("35000"), often("RENNES")) : null);
        }

        private Project project() {
            return new Project(
                    AStudent.PROJECT, any(Project.Kind.values()), text(), any("EPI_SAN", "?"), text(), List.of());
        }

        private Participation part() {
            return new Participation(any(AStudent.GROUP, new UUID(0, 9)), text());
        }

        private EducationalPath path() {
            return new EducationalPath("PAR_SAN", text());
        }

        private String text() {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }

        private LocalDate date() {
            return LocalDate.of(2025, 9, 1).plusDays(random.nextInt(120));
        }

        private <T> T often(T value) {
            return often(value, null);
        }

        private <T> T often(T value, T other) {
            return random.nextInt(60) == 0 ? other : value;
        }

        @SafeVarargs
        private <T> T any(T... values) {
            return values[random.nextInt(values.length)];
        }
    }
}
