package fr.livret.reportcard;

import fr.livret.register.Filters;
import fr.livret.register.Listed;
import fr.livret.roster.TeacherKeys;
import fr.livret.school.JsonRows;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYear;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the register of projects, and lists it. */
@ApplicationScoped
class ProjectService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final JsonRows rows;
    private final TeacherKeys teachers;

    ProjectService(SchoolTransaction transaction, SchoolYears years, JsonRows rows, TeacherKeys teachers) {
        this.transaction = transaction;
        this.years = years;
        this.rows = rows;
        this.teachers = teachers;
    }

    Supplier<ProjectRegister> of(Uai school, @Nullable SchoolYear year) {
        return () -> new ProjectRegister(
                rows, teachers, school.value(), years.of(school, year).value());
    }

    Listed<ProjectView> list(Uai school, @Nullable SchoolYear year, Project.@Nullable Kind kind, PageQuery page) {
        return transaction.read(school.value(), () -> {
            Map<String, Object> filters = Map.of(
                    "school", school.value(),
                    "year", years.of(school, year).value(),
                    "kind", Filters.text(kind));
            return Filters.page(rows, ProjectSql.LIST, ProjectSql.COUNT, filters, page, ProjectView.class);
        });
    }
}
