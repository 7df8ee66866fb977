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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists what a school's roster holds, a page at a time: two statements. */
@ApplicationScoped
class RosterLists {

    private static final String OF_ABSENT =
            " and (:absent = '' or cast(nullif(:absent, '') as boolean) = (x.absent_since is not null)) ";

    private static final String TEACHERS = " where t.school = :school and (:mapped = ''"
            + " or cast(nullif(:mapped, '') as boolean) = (t.type is not null and t.sts_id is not null))"
            + OF_ABSENT.replace("x.", "t.");

    private static final String SUBJECTS = " where s.school = :school"
            + " and (:mapped = '' or cast(nullif(:mapped, '') as boolean) = (s.siecle_code is not null))"
            + OF_ABSENT.replace("x.", "s.");

    private static final String GROUPS = " where g.school = :school and g.year = :year" + OF_ABSENT.replace("x.", "g.");

    private static final String CLASSES =
            " where c.school = :school and c.year = :year" + OF_ABSENT.replace("x.", "c.");

    private static final String SERVICES = """
             where v.school = :school and v.year = :year
              and (:class = '' or v.class_code = :class) and (:group = '' or v.group_code = :group)
              and (:subject = '' or v.subject_code = :subject) and (:mode = '' or v.mode = :mode)
              and (:teacher = '' or exists (select 1 from service_teacher a where a.school = v.school
                and a.service_id = v.id and a.teacher_key = :teacher))
            """ + OF_ABSENT.replace("x.", "v.");

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final JsonRows rows;

    RosterLists(SchoolTransaction transaction, SchoolYears years, JsonRows rows) {
        this.transaction = transaction;
        this.years = years;
        this.rows = rows;
    }

    Listed<StudentView> students(Uai school, @Nullable SchoolYear year, StudentFilter filter, PageQuery page) {
        return transaction.read(school.value(), () -> {
            Map<String, Object> filters = ofYear(school, year, filter.absent());
            filters.put("class", Filters.text(filter.classCode()));
            filters.put("group", Filters.text(filter.group()));
            filters.put("enrolled", Filters.text(filter.enrolled()));
            return Filters.page(rows, StudentSql.LIST, StudentSql.COUNT, filters, page, StudentView.class);
        });
    }

    Listed<TeacherView> teachers(Uai school, MappedFilter filter, PageQuery page) {
        return transaction.read(school.value(), () -> {
            Map<String, Object> filters = mapped(school, filter);
            return page(TeacherRegister.DOCUMENT, "teacher t", TEACHERS, "t.key", filters, page, TeacherView.class);
        });
    }

    Listed<SubjectView> subjects(Uai school, MappedFilter filter, PageQuery page) {
        return transaction.read(school.value(), () -> {
            Map<String, Object> filters = mapped(school, filter);
            return page(SubjectRegister.DOCUMENT, "subject s", SUBJECTS, "s.code", filters, page, SubjectView.class);
        });
    }

    Listed<GroupView> groups(Uai school, @Nullable SchoolYear year, @Nullable Boolean absent, PageQuery page) {
        return transaction.read(school.value(), () -> {
            Map<String, Object> filters = ofYear(school, year, absent);
            return page(GroupSql.DOCUMENT, "student_group g", GROUPS, "g.code", filters, page, GroupView.class);
        });
    }

    Listed<ClassStructureView> classes(
            Uai school, @Nullable SchoolYear year, @Nullable Boolean absent, PageQuery page) {
        return transaction.read(
                school.value(),
                () -> page(
                        ClassStructureRegister.DOCUMENT,
                        "school_class c",
                        CLASSES,
                        "c.code",
                        ofYear(school, year, absent),
                        page,
                        ClassStructureView.class));
    }

    Listed<ServiceView> services(Uai school, @Nullable SchoolYear year, ServiceFilter filter, PageQuery page) {
        return transaction.read(school.value(), () -> {
            Map<String, Object> filters = ofYear(school, year, filter.absent());
            filters.put("class", Filters.text(filter.classCode()));
            filters.put("group", Filters.text(filter.group()));
            filters.put("subject", Filters.text(filter.subject()));
            filters.put("teacher", Filters.text(filter.teacher()));
            filters.put("mode", Filters.text(filter.mode()));
            return page(
                    ServiceSql.DOCUMENT, "service v", SERVICES, "cast(v.id as text)", filters, page, ServiceView.class);
        });
    }

    private <S> Listed<S> page(
            String document,
            String table,
            String chosen,
            String key,
            Map<String, Object> filters,
            PageQuery page,
            Class<S> type) {
        String order = key + " collate \"C\"";
        String list = document + chosen + " and " + order + " > :after order by " + order + " limit :rows";
        return Filters.page(rows, list, "select count(*) from " + table + chosen, filters, page, type);
    }

    private Map<String, Object> ofYear(Uai school, @Nullable SchoolYear year, @Nullable Boolean absent) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("school", school.value());
        filters.put("year", years.of(school, year).value());
        filters.put("absent", Filters.text(absent));
        return filters;
    }

    private Map<String, Object> mapped(Uai school, MappedFilter filter) {
        years.requireSchool(school);
        return Map.of(
                "school", school.value(),
                "mapped", Filters.text(filter.mapped()),
                "absent", Filters.text(filter.absent()));
    }
}
