package fr.livret.imports;

import fr.livret.imports.Difference.Subject;
import fr.livret.roster.RosterRows.ClassRow;
import fr.livret.roster.RosterRows.MainTeacherRow;
import fr.livret.roster.RosterRows.SubjectRow;
import fr.livret.roster.RosterRows.TeacherRow;
import fr.livret.siecle.SiecleClass;
import fr.livret.siecle.SiecleGroup;
import fr.livret.siecle.SiecleSubject;
import fr.livret.siecle.StsFile;
import fr.livret.siecle.StsTeacher;
import fr.livret.siecle.StsTeacher.MainTeacher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings in teachers with their STS number, classes, groups, and who teaches what; only the sections that the file has. */
@ApplicationScoped
class StsImporter {

    private final RosterWriter writer;
    private final StructureWriter structures;
    private final ServiceWriter services;

    StsImporter(RosterWriter writer, StructureWriter structures, ServiceWriter services) {
        this.writer = writer;
        this.structures = structures;
        this.services = services;
    }

    void importFile(ImportContext context, StsFile file) {
        List<SiecleClass> classes = file.classes();
        List<SiecleGroup> groups = file.groups();
        List<StsTeacher> teachers = file.teachers();
        if (classes != null) {
            structures.writeClasses(context, StructureWriter.Source.STS, classes);
        }
        if (groups != null) {
            structures.writeGroups(context, StructureWriter.Source.STS, groups);
        }
        if (teachers != null) {
            writeTeachers(context, teachers);
            writeMainTeachers(context, teachers);
        }
        List<StsServices> taught = StsServices.of(classes, groups);
        writeSubjects(context, file.subjects(), taught);
        services.write(context, taught);
    }

    private void writeTeachers(ImportContext context, List<StsTeacher> teachers) {
        writer.write(
                RosterKinds.TEACHERS,
                context,
                writer.known(RosterKinds.TEACHERS, context),
                teachers.stream().map(teacher -> row(context, teacher)).toList(),
                row -> row.stsId() != null && row.absentSince() == null ? absent(row, context.seenOn()) : row);
    }

    private static TeacherRow row(ImportContext context, StsTeacher said) {
        Row row = new Row(context.report().refusals, said.line(), null, null, null);
        return new TeacherRow(
                said.id().key(),
                said.id().type(),
                said.id().number(),
                said.civility(),
                row.text(said.lastName(), Limits.NAME, "INDIVIDU/NOM_USAGE"),
                row.text(said.firstName(), Limits.NAME, "INDIVIDU/PRENOM"),
                null);
    }

    private static TeacherRow absent(TeacherRow row, LocalDate on) {
        return new TeacherRow(row.key(), row.type(), row.stsId(), row.civility(), row.lastName(), row.firstName(), on);
    }

    /** A subject that no nomenclature has is not dropped: the cross-checks tell it. */
    private void writeSubjects(ImportContext context, List<SiecleSubject> own, List<StsServices> taught) {
        List<SubjectRow> known = writer.known(RosterKinds.SUBJECTS, context);
        Set<String> missing = taught.stream()
                .flatMap(of -> of.services().stream())
                .map(service -> service.subject())
                .collect(Collectors.toCollection(HashSet::new));
        known.forEach(row -> missing.remove(row.code()));
        Map<String, SiecleSubject> labels = new HashMap<>();
        own.forEach(subject -> labels.put(subject.code(), subject));
        writer.write(
                RosterKinds.SUBJECTS,
                context,
                known,
                missing.stream()
                        .sorted()
                        .map(code -> row(context, labels.getOrDefault(code, new SiecleSubject(0, code, null, null))))
                        .toList());
    }

    private static SubjectRow row(ImportContext context, SiecleSubject said) {
        if (said.label() == null) {
            context.finding(
                    FindingCode.SUBJECT_WITHOUT_LABEL,
                    Subject.ofStructure(null, null).withSubject(said.code()));
        }
        return new SubjectRow(
                said.code(),
                said.code(),
                said.label() == null ? said.code() : said.label(),
                said.shortLabel(),
                false,
                null);
    }

    private void writeMainTeachers(ImportContext context, List<StsTeacher> teachers) {
        Set<String> classes = writer.known(RosterKinds.CLASSES, context).stream()
                .map(ClassRow::code)
                .collect(Collectors.toSet());
        Map<String, Integer> positions = new HashMap<>();
        List<MainTeacherRow> rows = new ArrayList<>();
        for (StsTeacher teacher : teachers) {
            Map<String, MainTeacher> of = new HashMap<>();
            teacher.mainTeacherOf().forEach(main -> of.putIfAbsent(main.classCode(), main));
            of.forEach((code, main) -> {
                if (classes.contains(code)) {
                    int position = positions.merge(code, 1, Integer::sum) - 1;
                    rows.add(new MainTeacherRow(
                            context.year(), code, teacher.id().key(), position, main.from(), main.to()));
                } else {
                    context.finding(
                            FindingCode.MAIN_TEACHER_OF_UNKNOWN_CLASS,
                            Subject.ofStructure(code, null)
                                    .withTeacher(teacher.id().key()));
                }
            });
        }
        LocalDate eve = context.seenOn().minusDays(1);
        writer.write(
                RosterKinds.MAIN_TEACHERS,
                context,
                writer.known(RosterKinds.MAIN_TEACHERS, context),
                rows,
                row -> row.toDate() == null || row.toDate().isAfter(eve)
                        ? new MainTeacherRow(
                                row.year(), row.classCode(), row.teacherKey(), row.position(), row.fromDate(), eve)
                        : row);
    }
}
