package fr.livret.imports;

import fr.livret.imports.Difference.Subject;
import fr.livret.roster.RosterRows.ClassRow;
import fr.livret.roster.RosterRows.GroupRow;
import fr.livret.roster.RosterRows.MemberRow;
import fr.livret.roster.RosterRows.OptionRow;
import fr.livret.roster.RosterRows.StayRow;
import fr.livret.siecle.SiecleStudent;
import fr.livret.siecle.SiecleStudent.Option;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes which classes and groups students are in, and their options. */
@ApplicationScoped
class EnrolmentWriter {

    private final RosterWriter writer;

    EnrolmentWriter(RosterWriter writer) {
        this.writer = writer;
    }

    /** @param options whether the file speaks of options */
    void write(ImportContext context, List<IdentifiedStudent> students, List<StayRow> stays, boolean options) {
        Map<UUID, SiecleStudent> placed = new HashMap<>();
        students.forEach(s -> placed.put(s.id(), withSoundCodes(context, s.said())));
        writeClasses(context, placed.values());
        writeGroups(context, placed.values());
        writeStays(context, students, placed, stays);
        writeMembers(context, placed);
        if (options) {
            writeOptions(context, placed);
        }
    }

    /** Codes that the format of LSU has no room for are refused, not cut. */
    private static SiecleStudent withSoundCodes(ImportContext context, SiecleStudent said) {
        Row row = new Row(context.report().refusals, said.line(), said.siecleId(), null, null);
        return new SiecleStudent(
                said.line(),
                said.siecleId(),
                said.elenoet(),
                said.ine(),
                said.lastName(),
                said.firstName(),
                said.birthDate(),
                said.entry(),
                said.leaving(),
                row.text(said.mef(), Limits.MEF, "ELEVE/CODE_MEF"),
                said.classes().stream()
                        .filter(code -> row.text(code, Limits.CLASS_CODE, "CODE_STRUCTURE") != null)
                        .toList(),
                said.groups().stream()
                        .filter(code -> row.text(code, Limits.CLASS_CODE, "CODE_STRUCTURE") != null)
                        .toList(),
                said.options());
    }

    /** Whether a class is known to SIECLE is for Structures and STS to say; a class that they lack stays as they left it. */
    private void writeClasses(ImportContext context, Iterable<SiecleStudent> students) {
        Map<String, Set<String>> mefs = new TreeMap<>();
        students.forEach(student -> student.classes().forEach(code -> {
            Set<String> ofClass = mefs.computeIfAbsent(code, c -> new TreeSet<>());
            if (student.mef() != null) {
                ofClass.add(student.mef());
            }
        }));
        List<ClassRow> known = writer.known(RosterKinds.CLASSES, context);
        Map<String, ClassRow> byCode = known.stream().collect(Collectors.toMap(ClassRow::code, Function.identity()));
        List<ClassRow> rows = new ArrayList<>();
        mefs.forEach((code, ofClass) -> {
            ClassRow before = byCode.get(code);
            rows.add(new ClassRow(
                    context.year(),
                    code,
                    before != null && before.level() != null ? null : ClassLevels.of(ofClass),
                    null,
                    null,
                    null,
                    before == null ? null : before.absentSince()));
        });
        writer.write(RosterKinds.CLASSES, context, known, rows);
    }

    private void writeGroups(ImportContext context, Iterable<SiecleStudent> students) {
        Set<String> codes = new TreeSet<>();
        students.forEach(student -> codes.addAll(student.groups()));
        List<GroupRow> known = writer.known(RosterKinds.GROUPS, context);
        Map<String, GroupRow> byCode = known.stream().collect(Collectors.toMap(GroupRow::code, Function.identity()));
        writer.write(
                RosterKinds.GROUPS,
                context,
                known,
                codes.stream()
                        .map(code ->
                                new GroupRow(context.year(), code, null, null, null, absentSince(byCode.get(code))))
                        .toList());
    }

    private static java.time.@Nullable LocalDate absentSince(@Nullable GroupRow known) {
        return known == null ? null : known.absentSince();
    }

    private void writeStays(
            ImportContext context,
            List<IdentifiedStudent> students,
            Map<UUID, SiecleStudent> placed,
            List<StayRow> known) {
        Map<UUID, List<StayRow>> byStudent = known.stream().collect(Collectors.groupingBy(StayRow::studentId));
        List<StayRow> rows = new ArrayList<>();
        for (IdentifiedStudent student : students) {
            List<StayRow> before = byStudent.getOrDefault(student.id(), List.of());
            SiecleStudent said = placed.getOrDefault(student.id(), student.said());
            StayPlan plan = new StayPlan(context.year(), student.id(), before, said, context.seenOn());
            rows.addAll(plan.stays());
            tell(context, said, before, plan.isChanged());
        }
        writer.write(RosterKinds.STAYS, context, known, rows);
    }

    private static void tell(ImportContext context, SiecleStudent said, List<StayRow> before, boolean changed) {
        Subject about = Subject.ofStudent(said.siecleId());
        if (changed) {
            context.finding(FindingCode.CLASS_CHANGED, about);
        }
        if (said.classes().isEmpty() && before.isEmpty()) {
            context.finding(
                    said.leaving() == null ? FindingCode.STUDENT_WITHOUT_CLASS : FindingCode.LEAVER_WITHOUT_CLASS,
                    about);
        }
    }

    private void writeMembers(ImportContext context, Map<UUID, SiecleStudent> placed) {
        List<MemberRow> rows = new ArrayList<>();
        placed.forEach((id, said) ->
                said.groups().forEach(code -> rows.add(new MemberRow(context.year(), code, id, null, null))));
        writer.write(
                RosterKinds.MEMBERS,
                context,
                writer.known(RosterKinds.MEMBERS, context),
                rows,
                row -> row.toDate() == null && placed.containsKey(row.studentId())
                        ? new MemberRow(row.year(), row.groupCode(), row.studentId(), row.fromDate(), context.seenOn())
                        : row);
    }

    /** A list, however long; an option keeps its place, a new one comes after the others. */
    private void writeOptions(ImportContext context, Map<UUID, SiecleStudent> placed) {
        List<OptionRow> known = writer.known(RosterKinds.OPTIONS, context);
        Map<UUID, List<OptionRow>> byStudent = known.stream().collect(Collectors.groupingBy(OptionRow::studentId));
        List<OptionRow> rows = new ArrayList<>();
        placed.forEach((id, said) -> {
            List<OptionRow> before = byStudent.getOrDefault(id, List.of());
            int next = before.stream().mapToInt(OptionRow::position).max().orElse(0);
            for (Option option : said.options()) {
                int place = before.stream()
                        .filter(row -> row.subjectCode().equals(option.subject()))
                        .mapToInt(OptionRow::position)
                        .findFirst()
                        .orElse(0);
                rows.add(new OptionRow(
                        context.year(), id, place == 0 ? ++next : place, option.subject(), option.modality(), null));
            }
        });
        writer.write(
                RosterKinds.OPTIONS,
                context,
                known,
                rows,
                row -> row.absentSince() == null && placed.containsKey(row.studentId())
                        ? new OptionRow(
                                row.year(),
                                row.studentId(),
                                row.position(),
                                row.subjectCode(),
                                row.modality(),
                                context.seenOn())
                        : row);
    }
}
