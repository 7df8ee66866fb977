package fr.livret.roster;

import fr.livret.register.Filters;
import fr.livret.register.Listed;
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

/** Opens the register of students, and lists it. */
@ApplicationScoped
class StudentService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final JsonRows rows;

    StudentService(SchoolTransaction transaction, SchoolYears years, JsonRows rows) {
        this.transaction = transaction;
        this.years = years;
        this.rows = rows;
    }

    Supplier<StudentRegister> of(Uai school, @Nullable SchoolYear year) {
        return () ->
                new StudentRegister(rows, school.value(), years.of(school, year).value());
    }

    Listed<StudentView> list(Uai school, @Nullable SchoolYear year, StudentFilter filter, PageQuery page) {
        return transaction.read(school.value(), () -> {
            Map<String, Object> chosen = Map.of(
                    "school", school.value(),
                    "year", years.of(school, year).value(),
                    "class", Filters.text(filter.classCode()),
                    "group", Filters.text(filter.group()),
                    "enrolled", Filters.text(filter.enrolled()),
                    "absent", Filters.text(filter.absent()));
            return Filters.page(rows, StudentSql.LIST, StudentSql.COUNT, chosen, page, StudentView.class);
        });
    }
}
