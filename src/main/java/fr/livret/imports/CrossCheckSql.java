package fr.livret.imports;

/** The cross-checks of a school year: one statement, a row a finding, whatever the size of the school. */
final class CrossCheckSql {

    static final String MARK_KNOWN_CLASSES = """
            update school_class set
              known_to_siecle = coalesce(in_structures, false) or coalesce(in_sts, false), version = version + 1
            where school = :school and year = :year
              and exists (select 1 from school_class o where o.school = :school and o.year = :year
                and (o.in_structures is not null or o.in_sts is not null))
              and known_to_siecle is distinct from (coalesce(in_structures, false) or coalesce(in_sts, false))
            """;

    /** Columns: code, siecle_id, class, group, subject, teacher, mef, count. */
    static final String FINDINGS = """
            with loaded as (
              select count(*) filter (where kind = 'SIECLE_STUDENTS') > 0 as students,
                count(*) filter (where kind = 'SIECLE_NOMENCLATURE') > 0 as nomenclature,
                count(*) filter (where kind = 'SIECLE_GUARDIANS') > 0 as guardians,
                count(*) filter (where kind = 'STS') > 0 as sts
              from siecle_file where school = :school and year = :year),
            stay as (
              select e.student_id, e.class_code, e.from_date, e.to_date, e.mef, s.siecle_id, s.ine
              from enrolment e join student s on s.school = e.school and s.id = e.student_id
              where e.school = :school and e.year = :year and s.absent_since is null),
            taught as (
              select v.* from service v where v.school = :school and v.year = :year and v.absent_since is null),
            teaching as (
              select distinct t.key, t.type, t.sts_id from taught v
              join service_teacher st on st.school = v.school and st.service_id = v.id and st.to_date is null
              join teacher t on t.school = st.school and t.key = st.teacher_key),
            official as (
              select code from subject where school = :school and in_nomenclature and absent_since is null),
            option as (
              select o.* from student_option o
              where o.school = :school and o.year = :year and o.absent_since is null)
            select * from (
            select 'STUDENT_WITHOUT_SIECLE_ID' as code, null as siecle_id, class_code, null as group_code, null as subject,
              null as teacher, null as mef, count(distinct student_id) as number
            from stay where siecle_id is null group by class_code
            union all
            select 'STUDENT_IN_TWO_CLASSES', siecle_id, null, null, null, null, null, 1
            from stay where to_date is null and siecle_id is not null
            group by siecle_id having count(distinct class_code) > 1
            union all
            select 'INE_OF_TWO_STUDENTS', siecle_id, null, null, null, null, null, 1 from (
              select distinct siecle_id, ine from stay where ine in (
                select ine from stay where ine is not null group by ine having count(distinct student_id) > 1)) twice
            union all
            select 'CLASS_UNKNOWN_TO_SIECLE', null, code, null, null, null, null, 1
            from school_class where school = :school and year = :year and known_to_siecle = false and absent_since is null
            union all
            select 'CLASS_WITHOUT_SERVICES', null, c.code, null, null, null, null, 1
            from school_class c, loaded where loaded.sts and c.school = :school and c.year = :year and c.in_sts
              and not exists (select 1 from taught v where v.class_code = c.code)
              and not exists (select 1 from taught v join group_class g on g.school = v.school and g.year = v.year
                and g.group_code = v.group_code and g.absent_since is null where g.class_code = c.code)
            union all
            select distinct 'GROUP_WITHOUT_STUDENTS', null, null, v.group_code, null, null, null, 1
            from taught v, loaded where loaded.students and v.group_code is not null and not exists (
              select 1 from group_member m where m.school = v.school and m.year = v.year
                and m.group_code = v.group_code and m.to_date is null)
            union all
            select 'SERVICE_WITHOUT_TEACHER', null, v.class_code, v.group_code, v.subject_code, null, null, 1
            from taught v where v.in_sts and not exists (
              select 1 from service_teacher t where t.school = v.school and t.service_id = v.id and t.to_date is null)
            union all
            select 'TEACHER_WITHOUT_STS_ID', null, null, null, null, key, null, 1
            from teaching where type is null or sts_id is null
            union all
            select 'LOCAL_TEACHER', null, null, null, null, key, null, 1 from teaching where type = 'local'
            union all
            select 'SERVICE_MODE_ASSUMED', null, class_code, group_code, null, null, null, count(*)
            from taught where mode_assumed group by class_code, group_code
            union all
            select distinct 'SUBJECT_WITHOUT_SIECLE_CODE', null, null, null, s.code, null, null, 1
            from taught v join subject s on s.school = v.school and s.code = v.subject_code where s.siecle_code is null
            union all
            select 'SUBJECT_NOT_IN_NOMENCLATURE', null, null, null, used.code, null, null, 1 from (
              select s.siecle_code as code from taught v
              join subject s on s.school = v.school and s.code = v.subject_code where s.siecle_code is not null
              union select subject_code from option) used, loaded
            where loaded.nomenclature and used.code not in (select code from official)
            union all
            select distinct 'MEF_MISSING', siecle_id, null, null, null, null, null, 1
            from stay, loaded where loaded.students and mef is null and to_date is null and siecle_id is not null
            union all
            select 'MEF_NOT_IN_NOMENCLATURE', null, null, null, null, null, stay.mef, count(distinct student_id)
            from stay, loaded where loaded.nomenclature and stay.mef is not null and not exists (
              select 1 from mef m where m.school = :school and m.year = :year and m.code = stay.mef
                and m.absent_since is null)
            group by stay.mef
            union all
            select 'MODALITY_N', null, null, null, subject_code, null, null, count(*)
            from option where modality = 'N' group by subject_code
            union all
            select 'MODALITY_N', null, null, null, subject_code, null, mef, 1
            from programme where school = :school and year = :year and modality = 'N' and absent_since is null
            union all
            select distinct 'NO_LEGAL_GUARDIAN', siecle_id, null, null, null, null, null, 1
            from stay, loaded where loaded.guardians and siecle_id is not null and not exists (
              select 1 from guardian g where g.school = :school and g.student_id = stay.student_id
                and g.absent_since is null and (g.legal_rank = 1 or g.denomination is not null))
            union all
            select 'PERIOD_OUTSIDE_SCHOOL_YEAR', null, null, null, null, null, null, count(*)
            from period p join school_year y on y.school = p.school and y.year = p.school_year
            where p.school = :school and p.school_year = :year
              and (p.starts_on < y.starts_on or p.ends_on > y.ends_on)
            having count(*) > 0) found
            order by code, class_code collate "C" nulls first, group_code collate "C" nulls first, subject, mef nulls first,
              teacher, siecle_id
            """;

    private CrossCheckSql() {}
}
