package fr.livret.readiness;

import fr.livret.readiness.LastExports.LastExport;
import fr.livret.readiness.MissingRow.SubjectName;
import fr.livret.readiness.MissingRow.TeacherName;
import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.roster.Service;
import fr.livret.roster.Teacher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns verdicts into rows: codes and keys get their names, items their message and link. */
final class RowWriter {

    private final SchoolContext school;
    private final ItemTexts texts;
    private final RepairLinks links;
    private final LastExports.Known exports;

    RowWriter(SchoolContext school, Locale language, LastExports.Known exports) {
        this.exports = exports;
        this.school = school;
        this.texts = new ItemTexts(language);
        this.links = new RepairLinks(school.uai(), school.period());
    }

    /** Writes all but the history of exports. */
    RowWriter(SchoolContext school, Locale language) {
        this(school, language, (student, verdict) -> Optional.empty());
    }

    StudentRow row(JudgedStudent student) {
        StudentView view = student.view();
        Optional<LastExport> last = exports.of(view, student.verdict());
        return new StudentRow(
                view.siecleId(),
                view.lastName(),
                view.firstName(),
                view.classCode(),
                student.verdict().status(),
                view.exclusion(),
                student.verdict().items().stream()
                        .map(item -> missing(item, view))
                        .toList(),
                last.map(LastExport::at).orElse(null),
                last.map(LastExport::export).orElse(null),
                last.map(LastExport::changed).orElse(null),
                last.map(LastExport::rejection).orElse(null));
    }

    /** The datum that an item is about. */
    String label(ItemCode code) {
        return texts.label(code);
    }

    TeacherName teacher(String key) {
        Teacher teacher = school.teachers().get(key);
        return teacher == null
                ? new TeacherName(key, null, null)
                : new TeacherName(key, teacher.lastName(), teacher.firstName());
    }

    private MissingRow missing(MissingItem item, StudentView student) {
        SubjectName subject = subject(item);
        List<TeacherName> teachers = item.teachers().stream().map(this::teacher).toList();
        String message = texts.message(
                item,
                subject == null ? "" : subject.label(),
                student.classCode(),
                teachers.stream().map(TeacherName::displayed).collect(Collectors.joining(", ")));
        return new MissingRow(
                item.code(), item.code().level(), item.blocking(), subject, teachers, message, links.of(item, student));
    }

    private @Nullable SubjectName subject(MissingItem item) {
        Service service = item.service() == null ? null : school.services().get(item.service());
        if (service != null) {
            return new SubjectName(service.subjectCode(), service.label());
        }
        return item.subject() == null ? null : subject(item.subject());
    }

    /** A subject of the school or, where it has none, what SIECLE calls it. */
    SubjectName subject(String code) {
        SchoolContext.Subject known = school.subjects().get(code);
        return new SubjectName(code, known == null ? code : known.label());
    }
}
