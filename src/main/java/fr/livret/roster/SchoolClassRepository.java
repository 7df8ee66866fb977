package fr.livret.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.stream.Stream;

@ApplicationScoped
class SchoolClassRepository implements PanacheRepositoryBase<SchoolClass, ClassKey> {

    /** Every class has its services by itself or through its students' groups. */
    private static final String OVERVIEW = "with " + PlacedStudentSql.PLACED + ", " + PlacedStudentSql.MISSING + """
            , stay as (
              select distinct e.student_id, e.class_code from enrolment e
              left join period p on p.school = e.school and p.code = :period
              where e.school = :school and e.year = :year
                and (p.ends_on is null or e.from_date is null or e.from_date <= p.ends_on)
                and (p.starts_on is null or e.to_date is null or e.to_date >= p.starts_on)),
            taught as (
              select v.class_code, v.id, v.mode from service v
              where v.school = :school and v.year = :year and v.class_code is not null and v.absent_since is null
              union
              select stay.class_code, v.id, v.mode from service v
              join group_member m on m.school = v.school and m.year = v.year and m.group_code = v.group_code
              join stay on stay.student_id = m.student_id
              where v.school = :school and v.year = :year and v.absent_since is null)
            select c.code, c.level, c.positioning, c.declared_in_lsu, c.known_to_siecle,
              coalesce(t.with_grades, 0), coalesce(t.without_grades, 0), coalesce(s.students, 0),
              coalesce(m.services, 0), coalesce(m.missing_values, 0)
            from school_class c
            left join (select class_code, count(*) filter (where mode = 'WITH_GRADES') as with_grades,
                count(*) filter (where mode = 'WITHOUT_GRADES') as without_grades from taught group by class_code) t
              on t.class_code = c.code
            left join (select class_code, count(*) as students from stay group by class_code) s on s.class_code = c.code
            left join (select class_code, count(distinct service_id) as services, count(*) as missing_values
                from missing group by class_code) m on m.class_code = c.code
            where c.school = :school and c.year = :year
            order by c.code collate "C"
            """;

    boolean exists(String school, int year, String code) {
        return count("school = ?1 and schoolYear = ?2 and code = ?3", school, year, code) > 0;
    }

    /** The classes of the year, kept as they are until the end of the transaction. */
    List<SchoolClass> locked(String school, int year) {
        return find("school = ?1 and schoolYear = ?2 order by code", school, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Rows of {@link Classes#overview}. */
    List<Object[]> overview(String school, int year, String period, int count) {
        Stream<?> rows = getEntityManager()
                .createNativeQuery(OVERVIEW)
                .setParameter("school", school)
                .setParameter("year", year)
                .setParameter("period", period)
                .setParameter("count", count)
                .getResultStream();
        return rows.map(row -> (Object[]) row).toList();
    }
}
