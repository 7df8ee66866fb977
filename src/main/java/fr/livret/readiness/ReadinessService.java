package fr.livret.readiness;

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

    ReadinessService(JudgedStudents students) {
        this.students = students;
    }

    PageCollector.Collected page(
            Uai school, PeriodCode period, ReadinessFilter filter, PageQuery page, Locale language) {
        return students.read(
                school,
                filter.scope(period),
                context -> new PageCollector(filter, page, new RowWriter(context, language)));
    }

    /** The whole list in a file that the caller deletes. */
    TemporaryFile csv(Uai school, PeriodCode period, ReadinessFilter filter, Locale language) throws IOException {
        TemporaryFile file = new TemporaryFile();
        try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
            students.read(
                    school,
                    filter.scope(period),
                    context -> new CsvCollector(filter, new RowWriter(context, language), language, out));
            return file;
        } catch (IOException | RuntimeException | Error failed) {
            file.close();
            throw failed;
        }
    }

    StudentRow student(Uai school, PeriodCode period, String siecleId, Locale language) {
        return students.read(
                        school,
                        new ViewScope(period, List.of(), List.of(siecleId)),
                        context -> new OneRow(context, language))
                .orElseThrow(NotFoundProblem::new);
    }
}
