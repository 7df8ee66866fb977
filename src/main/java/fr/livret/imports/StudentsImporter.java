package fr.livret.imports;

import fr.livret.imports.Difference.Change;
import fr.livret.imports.Difference.Subject;
import fr.livret.imports.StudentIdentities.Identity;
import fr.livret.roster.RosterRows.StayRow;
import fr.livret.roster.RosterRows.StudentRow;
import fr.livret.siecle.SiecleStudent;
import fr.livret.siecle.StudentsFile;
import fr.livret.web.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings in the students of SIECLE with their classes, groups and options. */
@ApplicationScoped
class StudentsImporter {

    private final RosterWriter writer;
    private final EnrolmentWriter enrolments;
    private final StudentMatches matches;
    private final Identifiers identifiers;

    StudentsImporter(RosterWriter writer, EnrolmentWriter enrolments, StudentMatches matches, Identifiers identifiers) {
        this.writer = writer;
        this.enrolments = enrolments;
        this.matches = matches;
        this.identifiers = identifiers;
    }

    /**
     * Imports a whole file: who was of the year and is not in it is dated.
     *
     * @throws ImportRefusedException when nobody is in a class
     */
    void importFile(ImportContext context, StudentsFile file) {
        if (!file.hasClasses()) {
            throw new ImportRefusedException("file-without-classes");
        }
        List<StudentRow> known = writer.known(RosterKinds.STUDENTS, context);
        List<StayRow> stays = writer.known(RosterKinds.STAYS, context);
        Set<UUID> pending = new HashSet<>();
        List<IdentifiedStudent> students = identified(context, known, file.students(), pending);
        Set<UUID> ofTheYear = stays.stream().map(StayRow::studentId).collect(Collectors.toSet());
        writeStudents(
                context,
                known,
                students,
                row -> row.absentSince() == null && ofTheYear.contains(row.id()) && !pending.contains(row.id())
                        ? absent(row, context)
                        : row);
        enrolments.write(context, students, stays, file.options());
    }

    /** Brings in one student, once a person has said who they are. */
    void importDecided(ImportContext context, SiecleStudent said, @Nullable UUID known) {
        List<IdentifiedStudent> student =
                List.of(new IdentifiedStudent(known == null ? identifiers.next() : known, said));
        writeStudents(context, writer.known(RosterKinds.STUDENTS, context), student, UnaryOperator.identity());
        enrolments.write(context, student, writer.known(RosterKinds.STAYS, context), true);
    }

    private List<IdentifiedStudent> identified(
            ImportContext context, List<StudentRow> known, List<SiecleStudent> said, Set<UUID> pending) {
        StudentIdentities identities = new StudentIdentities(known, said);
        List<IdentifiedStudent> students = new ArrayList<>();
        List<StudentMatches.Proposal> proposals = new ArrayList<>();
        for (SiecleStudent student : said) {
            Identity identity = identities.of(student);
            StudentRow match = identity.known();
            Subject about = Subject.ofStudent(student.siecleId());
            switch (identity.how()) {
                case PROPOSED -> {
                    UUID id = Objects.requireNonNull(match).id();
                    pending.add(id);
                    proposals.add(new StudentMatches.Proposal(student, id));
                    context.finding(FindingCode.STUDENT_TO_MATCH, about);
                    context.report()
                            .difference(Difference.of(RosterKinds.STUDENTS.kind(), Change.WAITING, about, List.of()));
                }
                case IDENTIFIER_CHANGED -> {
                    context.finding(FindingCode.IDENTIFIER_CHANGED, about);
                    students.add(
                            new IdentifiedStudent(Objects.requireNonNull(match).id(), student));
                }
                case SAME ->
                    students.add(
                            new IdentifiedStudent(Objects.requireNonNull(match).id(), student));
                case NEW -> students.add(new IdentifiedStudent(identifiers.next(), student));
            }
        }
        matches.propose(context, proposals);
        return students;
    }

    private void writeStudents(
            ImportContext context,
            List<StudentRow> known,
            List<IdentifiedStudent> students,
            UnaryOperator<StudentRow> absent) {
        known.forEach(row -> context.siecleIds().put(row.id(), String.valueOf(row.siecleId())));
        students.forEach(
                student -> context.siecleIds().put(student.id(), student.said().siecleId()));
        Map<UUID, StudentRow> byId = known.stream().collect(Collectors.toMap(StudentRow::id, row -> row));
        List<StudentRow> rows = students.stream()
                .map(student -> row(context, student, byId.get(student.id())))
                .toList();
        writer.write(RosterKinds.STUDENTS, context, known, rows, absent);
    }

    /** A known INE is never blanked; one that a file gives to two students is told. */
    private static StudentRow row(ImportContext context, IdentifiedStudent student, @Nullable StudentRow known) {
        SiecleStudent said = student.said();
        Row row = new Row(context.report().refusals, said.line(), said.siecleId(), null, null);
        if (known != null
                && known.ine() != null
                && said.ine() != null
                && !known.ine().equals(said.ine())) {
            context.finding(FindingCode.INE_CHANGED, Subject.ofStudent(said.siecleId()));
        }
        return new StudentRow(
                student.id(),
                said.siecleId(),
                said.ine(),
                said.elenoet(),
                row.text(said.lastName(), Limits.NAME, "ELEVE/NOM_DE_FAMILLE"),
                row.text(said.firstName(), Limits.NAME, "ELEVE/PRENOM"),
                said.birthDate(),
                null);
    }

    private static StudentRow absent(StudentRow row, ImportContext context) {
        return new StudentRow(
                row.id(),
                row.siecleId(),
                row.ine(),
                row.elenoet(),
                row.lastName(),
                row.firstName(),
                row.birthDate(),
                context.seenOn());
    }
}
