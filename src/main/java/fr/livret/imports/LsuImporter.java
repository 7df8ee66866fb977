package fr.livret.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.imports.LsuReferences.FileStudent;
import fr.livret.imports.LsuSurvey.ServiceKey;
import fr.livret.imports.LsuSurvey.ServiceUse;
import fr.livret.lsu.LsuReader;
import fr.livret.lsu.model.Donnees;
import fr.livret.reportcard.CycleReportStore;
import fr.livret.reportcard.ReportCardStore;
import fr.livret.reportcard.SharedTextStore;
import fr.livret.reportcard.SharedTextStore.ClassPeriodRow;
import fr.livret.roster.RosterStore;
import fr.livret.roster.RosterStore.ClassRow;
import fr.livret.roster.RosterStore.KnownService;
import fr.livret.roster.RosterStore.ServiceRow;
import fr.livret.roster.RosterStore.StayRow;
import fr.livret.roster.RosterStore.StudentRow;
import fr.livret.roster.RosterStore.SubjectRow;
import fr.livret.roster.ServiceMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings an LSU file of any vendor into a school: who and what it names, then its reports, within the caller's
 * transaction. The file is read twice, so that memory holds its head and a batch of cards, never all of them.
 */
@ApplicationScoped
class LsuImporter {

    private final LsuReader reader;
    private final RosterStore roster;
    private final SharedTextStore shared;
    private final ReportCardStore cards;
    private final CycleReportStore cycleReports;
    private final ObjectMapper json;

    LsuImporter(
            LsuReader reader,
            RosterStore roster,
            SharedTextStore shared,
            ReportCardStore cards,
            CycleReportStore cycleReports,
            ObjectMapper json) {
        this.reader = reader;
        this.roster = roster;
        this.shared = shared;
        this.cards = cards;
        this.cycleReports = cycleReports;
        this.json = json;
    }

    /**
     * Imports a file.
     *
     * @param survey its first reading, complete
     * @param file opens it again for the second
     */
    void importFile(
            String school,
            int year,
            LsuSurvey survey,
            Supplier<InputStream> file,
            Refusals refusals,
            ImportCounts counts) {
        Donnees head = survey.head.get(0).donnees();
        LsuReferences references = survey.references;
        LsuSharedReader sharedReader = new LsuSharedReader(school, year, references, refusals, json);
        sharedReader.read(head);
        Map<String, UUID> studentIds = writeRoster(school, year, survey, counts);
        writeShared(school, year, survey, sharedReader, counts);
        CardWriter writer = new CardWriter(school, year, cards, cycleReports, committeeDates(survey), counts);
        Map<ServiceKey, KnownService> services = writeServices(school, year, survey, counts);
        try (InputStream in = file.get()) {
            reader.read(in, new LsuCards(references, studentIds, services, year, refusals, writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.flush();
    }

    private Map<String, UUID> writeRoster(String school, int year, LsuSurvey survey, ImportCounts counts) {
        Collection<FileStudent> students = survey.references.students.values();
        counts.add("classes", roster.classes(school, classes(year, survey.periodsPerYear)));
        counts.add(
                "students",
                roster.students(
                        school,
                        students.stream()
                                .map(s -> new StudentRow(s.siecleId(), s.lastName(), s.firstName()))
                                .toList()));
        Map<String, UUID> ids = roster.studentIds(
                school, students.stream().map(FileStudent::siecleId).toList());
        counts.add("enrolments", roster.enrolments(school, stays(school, year, survey, ids)));
        counts.add("teachers", roster.teachers(school, survey.teachers.values()));
        Map<String, SubjectRow> subjects = new LinkedHashMap<>();
        survey.references.subjects.values().stream()
                .sorted(Comparator.comparing(LsuReferences.FileSubject::code)
                        .thenComparing(LsuReferences.FileSubject::sourceKey))
                .forEach(s -> subjects.putIfAbsent(
                        s.code(), new SubjectRow(s.code(), s.siecleCode(), s.nationalCode(), s.label())));
        Set<String> official = roster.officialSubjects(school);
        subjects.keySet().removeIf(official::contains);
        counts.add("subjects", roster.subjects(school, subjects.values()));
        return ids;
    }

    /** A schooling date is the latest a stay can have begun: one that is known to be earlier stays. */
    private List<StayRow> stays(String school, int year, LsuSurvey survey, Map<String, UUID> ids) {
        Map<String, LocalDate> entries = roster.knownEntries(school, year);
        return survey.references.students.values().stream()
                .map(student -> {
                    UUID id = Objects.requireNonNull(ids.get(student.siecleId()));
                    LocalDate seen = survey.firstSeen.get(student.siecleId());
                    LocalDate known = entries.get(id + " " + student.classCode());
                    boolean earlier = seen != null && known != null && known.isBefore(seen);
                    return new StayRow(year, id, student.classCode(), 1, earlier ? known : seen);
                })
                .toList();
    }

    private static List<ClassRow> classes(int year, Map<String, Set<Integer>> periodsPerYear) {
        return periodsPerYear.entrySet().stream()
                .map(e -> new ClassRow(
                        year,
                        e.getKey(),
                        e.getValue().size() == 1 ? e.getValue().iterator().next() : null))
                .toList();
    }

    private void writeShared(String school, int year, LsuSurvey survey, LsuSharedReader said, ImportCounts counts) {
        survey.committeeDates.forEach((key, dates) -> said.classPeriods.merge(
                key,
                new ClassPeriodRow(
                        year,
                        key.substring(key.indexOf(' ') + 1),
                        key.substring(0, key.indexOf(' ')),
                        mostFrequent(dates),
                        null,
                        null),
                (texts, date) -> new ClassPeriodRow(
                        year,
                        texts.classCode(),
                        texts.period(),
                        date.committeeDate(),
                        texts.schoolLifeComment(),
                        texts.paths())));
        counts.add("classPeriods", shared.classPeriods(school, said.classPeriods.values()));
        counts.add("themes", shared.themes(school, said.themes));
        counts.add("projects", shared.projects(school, said.projects));
        counts.add("projectGroups", shared.groups(school, said.groups));
        counts.add("digitalSkillsTexts", shared.digitalSkillsTexts(school, said.digitalSkills));
    }

    private static Map<String, LocalDate> committeeDates(LsuSurvey survey) {
        return survey.committeeDates.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> mostFrequent(e.getValue())));
    }

    /** The class's date is what most of its cards say, the earliest of equals; the others keep their own. */
    private static LocalDate mostFrequent(Map<LocalDate, Integer> dates) {
        return dates.entrySet().stream()
                .min(Map.Entry.<LocalDate, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private Map<ServiceKey, KnownService> writeServices(
            String school, int year, LsuSurvey survey, ImportCounts counts) {
        LsuServices known = new LsuServices(roster.knownServices(school, year));
        Map<ServiceKey, KnownService> used = new HashMap<>();
        Map<ServiceRow, List<String>> missing = new LinkedHashMap<>();
        survey.services.forEach((key, use) -> {
            KnownService service = known.find(key, use).orElseGet(() -> created(school, year, key, use));
            if (!known.has(service)) {
                missing.put(row(year, service, use), service.teachers());
            }
            used.put(key, service);
        });
        Map<UUID, ServiceMode> modes = known.saidModes();
        used.replaceAll((key, service) -> service.withMode(modes.getOrDefault(service.id(), service.mode())));
        counts.add("services", roster.services(school, missing).plusUnchanged(survey.services.size() - missing.size()));
        roster.saidModes(school, modes);
        return used;
    }

    private static KnownService created(String school, int year, ServiceKey key, ServiceUse use) {
        String identity =
                String.join("|", "service", school + year, key.classCode(), key.subjectCode(), key.sourceKey());
        return new KnownService(
                UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)),
                key.classCode(),
                key.subjectCode(),
                key.sourceKey(),
                use.withGrades ? ServiceMode.WITH_GRADES : ServiceMode.WITHOUT_GRADES,
                use.teachers,
                false,
                false);
    }

    private static ServiceRow row(int year, KnownService service, ServiceUse use) {
        return new ServiceRow(
                service.id(),
                year,
                service.classCode(),
                null,
                service.subjectCode(),
                service.sourceKey(),
                use.subject.label(),
                service.mode());
    }
}
