package fr.livret.roster;

import fr.livret.school.JsonRows;
import fr.livret.school.SchoolYear;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the registers of a school's roster, inside its transaction. */
@ApplicationScoped
class RosterRegisters {

    private static final String YEAR_OF_SERVICE = "select coalesce((select v.year from service v"
            + " where v.school = :school and v.id = cast(:id as uuid)), cast(:current as integer))";

    private final SchoolYears years;
    private final JsonRows rows;
    private final TeacherKeys teachers;

    RosterRegisters(SchoolYears years, JsonRows rows, TeacherKeys teachers) {
        this.years = years;
        this.rows = rows;
        this.teachers = teachers;
    }

    Supplier<StudentRegister> students(Uai school, @Nullable SchoolYear year) {
        return () -> new StudentRegister(rows, school.value(), year(school, year));
    }

    Supplier<TeacherRegister> teachers(Uai school) {
        return () -> {
            years.requireSchool(school);
            return new TeacherRegister(rows, school.value());
        };
    }

    Supplier<SubjectRegister> subjects(Uai school) {
        return () -> {
            years.requireSchool(school);
            return new SubjectRegister(rows, school.value());
        };
    }

    Supplier<GroupRegister> groups(Uai school, @Nullable SchoolYear year) {
        return () -> new GroupRegister(rows, school.value(), year(school, year));
    }

    Supplier<ServiceRegister> services(Uai school, @Nullable SchoolYear year) {
        return () -> new ServiceRegister(rows, teachers, school.value(), year(school, year));
    }

    /** The register of the year that a service belongs to, where none was asked for. */
    Supplier<ServiceRegister> servicesWith(UUID id, Uai school, @Nullable SchoolYear year) {
        return () -> {
            int current = year(school, year);
            Map<String, Object> parameters = Map.of("school", school.value(), "id", id.toString(), "current", current);
            int own = year == null ? Math.toIntExact(rows.count(YEAR_OF_SERVICE, parameters)) : current;
            return new ServiceRegister(rows, teachers, school.value(), own);
        };
    }

    Supplier<ClassStructureRegister> classes(Uai school, @Nullable SchoolYear year) {
        return () -> new ClassStructureRegister(rows, teachers, school.value(), year(school, year));
    }

    private int year(Uai school, @Nullable SchoolYear year) {
        return years.of(school, year).value();
    }
}
