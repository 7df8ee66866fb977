package fr.livret.imports;

import fr.livret.imports.Difference.Subject;
import fr.livret.roster.PositioningType;
import fr.livret.roster.RosterRows.ServiceRow;
import fr.livret.roster.RosterRows.ServiceTeacherRow;
import fr.livret.roster.RosterRows.TeacherRow;
import fr.livret.roster.RosterStore;
import fr.livret.roster.ServiceMode;
import fr.livret.siecle.StsService;
import fr.livret.siecle.StsService.TeacherId;
import fr.livret.web.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes who teaches what, with dates: a teacher who is new to a service that STS had before begins on the day of the file,
 * one who is no longer there ends on its eve. STS does not say whether a service has grades: a new one takes the mode that
 * fits the positioning types of its classes, with grades where they have none yet; the mode is marked as assumed and told.
 */
@ApplicationScoped
class ServiceWriter {

    private final RosterWriter writer;
    private final RosterStore roster;
    private final Identifiers identifiers;

    ServiceWriter(RosterWriter writer, RosterStore roster, Identifiers identifiers) {
        this.writer = writer;
        this.roster = roster;
        this.identifiers = identifiers;
    }

    void write(ImportContext context, List<StsServices> taught) {
        List<ServiceRow> known = writer.known(RosterKinds.SERVICES, context);
        Map<StsServices.Key, List<ServiceRow>> byKey = known.stream()
                .collect(Collectors.groupingBy(
                        row -> new StsServices.Key(row.classCode(), row.groupCode(), row.subjectCode())));
        Map<String, PositioningType> types = roster.positioningTypes(context.school(), context.year());
        List<Said> said = new ArrayList<>();
        for (StsServices of : taught) {
            for (StsService service : of.services()) {
                List<ServiceRow> same = byKey.getOrDefault(of.key(service.subject()), List.of());
                ServiceRow before = find(same);
                if (before == null && !same.isEmpty()) {
                    context.finding(FindingCode.SERVICES_NOT_TOLD_APART, about(of, service));
                } else {
                    said.add(new Said(row(context, of, service, before, mode(of, types)), before, service));
                }
            }
        }
        Set<List<Object>> told = taught.stream().map(ServiceWriter::place).collect(Collectors.toSet());
        writer.write(
                RosterKinds.SERVICES,
                context,
                known,
                said.stream().map(Said::row).toList(),
                row -> row.inSts() && row.absentSince() == null && told.contains(place(row))
                        ? absent(row, context.seenOn())
                        : row);
        writeTeachers(context, said);
    }

    /** The service of a class or group in a subject, from whatever source; null when there is none, or more than one. */
    private static @Nullable ServiceRow find(List<ServiceRow> same) {
        return same.stream()
                .filter(row -> row.sourceKey().isEmpty())
                .findFirst()
                .orElse(same.size() == 1 ? same.get(0) : null);
    }

    private static ServiceMode mode(StsServices of, Map<String, PositioningType> types) {
        Set<PositioningType> ofClasses = new HashSet<>();
        of.classes().forEach(code -> ofClasses.add(types.getOrDefault(code, PositioningType.GRADES)));
        return ofClasses.isEmpty() || ofClasses.contains(PositioningType.GRADES)
                ? ServiceMode.WITH_GRADES
                : ServiceMode.WITHOUT_GRADES;
    }

    private ServiceRow row(
            ImportContext context, StsServices of, StsService service, @Nullable ServiceRow before, ServiceMode mode) {
        return new ServiceRow(
                before == null ? identifiers.next() : before.id(),
                context.year(),
                service.subject(),
                of.classCode(),
                of.groupCode(),
                before == null ? "" : before.sourceKey(),
                before == null ? mode : before.mode(),
                before == null || before.modeAssumed(),
                true,
                null);
    }

    private static ServiceRow absent(ServiceRow row, LocalDate on) {
        return new ServiceRow(
                row.id(),
                row.year(),
                row.subjectCode(),
                row.classCode(),
                row.groupCode(),
                row.sourceKey(),
                row.mode(),
                row.modeAssumed(),
                true,
                on);
    }

    private void writeTeachers(ImportContext context, List<Said> said) {
        List<ServiceTeacherRow> known = writer.known(RosterKinds.SERVICE_TEACHERS, context);
        Set<String> teachers = writer.known(RosterKinds.TEACHERS, context).stream()
                .map(TeacherRow::key)
                .collect(Collectors.toSet());
        Map<UUID, Map<String, ServiceTeacherRow>> before = new HashMap<>();
        known.forEach(row ->
                before.computeIfAbsent(row.serviceId(), id -> new HashMap<>()).put(row.teacherKey(), row));
        List<ServiceTeacherRow> rows = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        for (Said one : said) {
            UUID service = one.row().id();
            told.add(service);
            int position = 0;
            for (TeacherId teacher : one.service().teachers()) {
                if (teachers.contains(teacher.key())) {
                    boolean begins = one.isKnownToSts()
                            && !before.getOrDefault(service, Map.of()).containsKey(teacher.key());
                    rows.add(new ServiceTeacherRow(
                            service, teacher.key(), position++, begins ? context.seenOn() : null, null));
                } else {
                    context.finding(
                            FindingCode.TEACHER_UNKNOWN,
                            Subject.ofStructure(one.row().classCode(), one.row().groupCode())
                                    .withSubject(one.row().subjectCode())
                                    .withTeacher(teacher.key()));
                }
            }
        }
        writer.write(
                RosterKinds.SERVICE_TEACHERS,
                context,
                known,
                rows,
                row -> row.toDate() == null && told.contains(row.serviceId())
                        ? ended(row, context.seenOn().minusDays(1))
                        : row);
    }

    private static ServiceTeacherRow ended(ServiceTeacherRow row, LocalDate eve) {
        LocalDate from = row.fromDate();
        return new ServiceTeacherRow(
                row.serviceId(),
                row.teacherKey(),
                row.position(),
                from,
                from != null && eve.isBefore(from) ? from : eve);
    }

    private static Subject about(StsServices of, StsService service) {
        return Subject.ofStructure(of.classCode(), of.groupCode()).withSubject(service.subject());
    }

    private static List<Object> place(StsServices of) {
        return List.of(String.valueOf(of.classCode()), String.valueOf(of.groupCode()));
    }

    private static List<Object> place(ServiceRow row) {
        return List.of(String.valueOf(row.classCode()), String.valueOf(row.groupCode()));
    }

    /** A service of the file, as it will be, as it was, and as the file says it. */
    private record Said(ServiceRow row, @Nullable ServiceRow before, StsService service) {

        boolean isKnownToSts() {
            return before != null && before.inSts();
        }
    }
}
