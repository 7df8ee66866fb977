package fr.livret.readiness;

import fr.livret.readiness.check.SchoolContext;
import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
import fr.livret.storage.TemporaryFile;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

@ApplicationScoped
class ReadinessService {

    private final JudgedStudents students;
    private final LastExports exports;

    ReadinessService(JudgedStudents students, LastExports exports) {
        this.students = students;
        this.exports = exports;
    }

    PageCollector.Collected page(
            Uai school, PeriodCode period, ReadinessFilter filter, PageQuery page, Locale language) {
        ViewScope scope = filter.scope(period);
        return students.read(school, scope, context -> new PageCollector(filter, page, rows(context, scope, language)));
    }

    /** The whole list in a file that the caller deletes. */
    TemporaryFile csv(Uai school, PeriodCode period, ReadinessFilter filter, Locale language) throws IOException {
        ViewScope scope = filter.scope(period);
        TemporaryFile file = new TemporaryFile();
        try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
            students.read(
                    school, scope, context -> new CsvCollector(filter, rows(context, scope, language), language, out));
            return file;
        } catch (IOException | RuntimeException | Error failed) {
            file.close();
            throw failed;
        }
    }

    StudentRow student(Uai school, PeriodCode period, String siecleId, Locale language) {
        ViewScope scope = new ViewScope(period, List.of(), List.of(siecleId));
        return students.read(school, scope, context -> new OneRow(rows(context, scope, language)))
                .orElseThrow(NotFoundProblem::new);
    }

    private RowWriter rows(SchoolContext school, ViewScope scope, Locale language) {
        return new RowWriter(school, language, exports.of(school, scope));
    }
}
