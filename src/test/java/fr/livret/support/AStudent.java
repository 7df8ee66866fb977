package fr.livret.support;

import fr.livret.exclusion.Exclusion;
import fr.livret.readiness.check.ClassView;
import fr.livret.readiness.check.FinalYearRules;
import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.Readiness;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import fr.livret.reportcard.Project;
import fr.livret.reportcard.ReportCard;
import fr.livret.reportcard.ReportCardParts;
import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.reportcard.ReportCardParts.SupportMeasure;
import fr.livret.reportcard.ResultStatus;
import fr.livret.reportcard.SchoolLife;
import fr.livret.roster.Guardian;
import fr.livret.roster.PositioningType;
import fr.livret.roster.Service;
import fr.livret.roster.Teacher;
import fr.livret.school.PeriodCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A student of class 6EME 4 in the first term of 2025, alone in the school and complete: class positioned with grades,
 * two lines, a teacher known to STS, a legal guardian. Each method changes or spoils one thing.
 */
public final class AStudent {

    public static final String CLASS = "6EME 4";
    public static final String TEACHER = "epp:4321";
    public static final String MEF = "10310019110";
    public static final String HISTORY = "043700";
    public static final String CIVICS = "043800";
    public static final FinalYearRules FINAL_YEAR = new FinalYearRules(
            2025,
            "test",
            List.of("3EME", "3E"),
            List.of("103"),
            PositioningType.GRADES,
            List.of(2, 3),
            "S",
            List.of(ResultStatus.PENDING, ResultStatus.EXEMPTED),
            List.of(HISTORY, "042100"),
            List.of(CIVICS));
    public static final UUID GROUP = new UUID(0, 1);
    public static final UUID PROJECT = new UUID(0, 2);

    private String siecleId = "700001";
    private String level = "6EME";
    private String period = "2025-T1";
    private String mef = "10010012110";
    private Exclusion exclusion;
    private FinalYearRules finalYear = FINAL_YEAR;
    private Map<String, List<String>> expectedSubjects = Map.of();
    private boolean firstModalityGuessed;
    private boolean inSeveralClasses;
    private LocalDate enrolledFrom = LocalDate.of(2025, 9, 1);
    private LocalDate periodStart = LocalDate.of(2025, 9, 1);
    private PositioningType positioning = PositioningType.GRADES;
    private PositioningType declaredInLsu;
    private Boolean knownToSiecle = true;
    private boolean classKnown = true;
    private LocalDate classCommitteeDate = LocalDate.of(2025, 12, 2);
    private LocalDate cardCommitteeDate;
    private LocalDate cardSchoolingDate;
    private String committeeAppraisal = "Trimestre satisfaisant.";
    private SchoolLife schoolLife = new SchoolLife(0, 0, 0, null, null);
    private List<Guardian> guardians = List.of(legalGuardian(1));
    private List<Guardian> cardGuardians = List.of();
    private List<EducationalPath> paths = List.of();
    private List<SupportMeasure> supportMeasures = List.of();
    private List<Participation> projectParts = List.of();
    private List<Participation> supportParts = List.of();
    private List<ALine> lines = List.of(ALine.in("061300"), ALine.in("020700"));
    private boolean servicesKnown = true;
    private final Map<String, Teacher> teachers = new HashMap<>();
    private final Map<String, SchoolContext.Subject> subjects = new HashMap<>();
    private final Map<UUID, BigDecimal> computedAverages = new HashMap<>();
    private final Map<String, String> themes = new HashMap<>();
    private final Map<UUID, Project> projects = new HashMap<>();
    private final Map<UUID, Project.Group> groups = new HashMap<>();

    /** In a 3e whose programme expects the two subjects of {@link #complete()}. */
    public static AStudent inFinalYear() {
        return complete().level("3EME").mef(MEF).expecting(MEF, "061300", "020700");
    }

    private AStudent() {
        teacher(new Teacher(TEACHER, "epp", "4321", "MME", "SITTELLE", "Ana"));
        subject("061300", "061300");
        subject("020700", "020700");
    }

    public static AStudent complete() {
        return new AStudent();
    }

    /** In a class positioned on a scale of 1 to 4, with one positioned line without grades. */
    public static AStudent onScale() {
        return complete()
                .positioning(PositioningType.SCALE_1_TO_4)
                .lines(ALine.withoutGrades("061300").positioning(3));
    }

    public static Guardian legalGuardian(Integer rank) {
        return new Guardian("MME", "PLUVIER", "Inès", rank, null, null, address("35000", "RENNES"));
    }

    public static Guardian.Address address(String postCode, String town) {
        return new Guardian.Address("1 rue des Ajoncs", null, null, null, postCode, town);
    }

    public AStudent siecleId(String id) {
        siecleId = id;
        return this;
    }

    public AStudent level(String value) {
        level = value;
        return this;
    }

    public AStudent period(String code) {
        period = code;
        return this;
    }

    public AStudent mef(String code) {
        mef = code;
        return this;
    }

    public AStudent excluded(Exclusion decision) {
        exclusion = decision;
        return this;
    }

    public AStudent finalYear(FinalYearRules rules) {
        finalYear = rules;
        return this;
    }

    public AStudent withoutTrainings() {
        expectedSubjects = Map.of();
        return this;
    }

    /** The school has this training, whose programme expects these subjects. */
    public AStudent expecting(String training, String... siecleCodes) {
        expectedSubjects = new HashMap<>(expectedSubjects);
        expectedSubjects.put(training, List.of(siecleCodes));
        return this;
    }

    public AStudent inSeveralClasses() {
        inSeveralClasses = true;
        return this;
    }

    public AStudent enrolledFrom(LocalDate date) {
        enrolledFrom = date;
        return this;
    }

    public AStudent periodStart(LocalDate date) {
        periodStart = date;
        return this;
    }

    public AStudent positioning(PositioningType type) {
        positioning = type;
        return this;
    }

    public AStudent declaredInLsu(PositioningType type) {
        declaredInLsu = type;
        return this;
    }

    public AStudent classKnownToSiecle(Boolean known) {
        knownToSiecle = known;
        return this;
    }

    public AStudent inAClassTheViewDoesNotHold() {
        classKnown = false;
        return this;
    }

    public AStudent classCommitteeDate(LocalDate date) {
        classCommitteeDate = date;
        return this;
    }

    public AStudent committeeDate(LocalDate date) {
        cardCommitteeDate = date;
        return this;
    }

    public AStudent schoolingDate(LocalDate date) {
        cardSchoolingDate = date;
        return this;
    }

    public AStudent committeeAppraisal(String text) {
        committeeAppraisal = text;
        return this;
    }

    public AStudent schoolLife(Integer late, Integer justified, Integer unjustified) {
        schoolLife = new SchoolLife(late, justified, unjustified, null, null);
        return this;
    }

    public AStudent guardians(Guardian... all) {
        guardians = List.of(all);
        return this;
    }

    public AStudent guardiansOnCard(Guardian... all) {
        cardGuardians = List.of(all);
        return this;
    }

    public AStudent paths(EducationalPath... all) {
        paths = List.of(all);
        return this;
    }

    public AStudent supportMeasures(SupportMeasure... all) {
        supportMeasures = List.of(all);
        return this;
    }

    public AStudent inProjects(Participation... all) {
        projectParts = List.of(all);
        return this;
    }

    public AStudent inPersonalisedSupport(Participation... all) {
        supportParts = List.of(all);
        return this;
    }

    public AStudent lines(ALine... all) {
        lines = List.of(all);
        return this;
    }

    public AStudent withoutKnownServices() {
        servicesKnown = false;
        return this;
    }

    public AStudent teacher(Teacher teacher) {
        teachers.put(teacher.key(), teacher);
        return this;
    }

    public AStudent subject(String code, String siecleCode) {
        subjects.put(code, new SchoolContext.Subject(code, siecleCode, null, "Matière " + code, null));
        return this;
    }

    public AStudent subject(SchoolContext.Subject subject) {
        subjects.put(subject.code(), subject);
        return this;
    }

    public AStudent computedAverage(ALine line, String average) {
        computedAverages.put(line.serviceId(), new BigDecimal(average));
        return this;
    }

    public AStudent theme(String code, String label) {
        themes.put(code, label);
        return this;
    }

    public AStudent project(Project project, Project.Group group) {
        projects.put(project.id(), project);
        groups.put(group.id(), group);
        return this;
    }

    public SchoolContext school() {
        ClassView schoolClass = new ClassView(
                CLASS, level, positioning, declaredInLsu, knownToSiecle, classCommitteeDate, null, List.of());
        Map<UUID, Service> services = new HashMap<>();
        lines.forEach(line -> services.put(line.serviceId(), line.service()));
        return new SchoolContext(
                "0351234A",
                PeriodCode.fromString(period),
                periodStart,
                null,
                classKnown ? Map.of(CLASS, schoolClass) : Map.of(),
                servicesKnown ? services : Map.of(),
                teachers,
                subjects,
                computedAverages,
                projects,
                groups,
                themes,
                Map.of(),
                finalYear,
                expectedSubjects);
    }

    public StudentView view() {
        ReportCardParts parts = new ReportCardParts(
                List.of(), null, projectParts, supportParts, paths, supportMeasures, List.of(), cardGuardians);
        ReportCard card = new ReportCard(
                cardCommitteeDate,
                cardSchoolingDate,
                null,
                committeeAppraisal,
                null,
                schoolLife,
                lines.stream().map(ALine::result).toList(),
                parts);
        return new StudentView(
                new UUID(7, 1),
                siecleId,
                "PLUVIER",
                "Zoé",
                CLASS,
                inSeveralClasses,
                enrolledFrom,
                null,
                mef,
                exclusion,
                card,
                guardians,
                firstModalityGuessed ? Set.of(lines.get(0).result().service()) : Set.of());
    }

    /** Nothing says the election modality of the first line. */
    public AStudent firstModalityGuessed() {
        firstModalityGuessed = true;
        return this;
    }

    public Verdict judged() {
        return new Readiness(school()).judge(view());
    }

    /** The codes of what is missing, those that block marked by an exclamation mark. */
    public List<String> items() {
        List<String> codes = new ArrayList<>();
        judged().items().forEach(item -> codes.add(item.blocking() ? item.code() + "!" : item.code() + ""));
        return codes;
    }

    /** The only item of this code. */
    public MissingItem item(ItemCode code) {
        List<MissingItem> found =
                judged().items().stream().filter(item -> item.code() == code).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + code + ", found " + found);
        }
        return found.get(0);
    }

    /** The only item of this code on a line in this subject. */
    public MissingItem item(ItemCode code, String subject) {
        return judged().items().stream()
                .filter(item -> item.code() == code && subject.equals(item.subject()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + subject));
    }
}
