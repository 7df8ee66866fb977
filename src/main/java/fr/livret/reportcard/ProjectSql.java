package fr.livret.reportcard;

/** The statements of projects; the id is the key, within a year. */
final class ProjectSql {

    static final String DOCUMENT = """
            select cast(p.id as text), cast(json_build_object('id', p.id, 'kind', p.kind, 'title', p.title,
              'theme', p.theme, 'themeLabel', (select t.label from itp_theme t
                where t.school = p.school and t.year = p.year and t.code = p.theme),
              'description', p.description, 'subjects', p.subjects,
              'groups', coalesce((select json_agg(json_build_object('id', g.id, 'title', g.title,
                  'comment', g.comment, 'teachers', g.teachers) order by cast(g.id as text))
                from project_group g where g.school = p.school and g.project_id = p.id), '[]')) as text)
            from project p
            """;

    static final String FIND = DOCUMENT + """
            where p.school = :school and p.year = :year
              and cast(p.id as text) in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            order by p.id
            """;

    static final String LOCK = " for no key update of p";

    static final String CHOSEN = " where p.school = :school and p.year = :year and (:kind = '' or p.kind = :kind) ";

    static final String LIST =
            DOCUMENT + CHOSEN + " and cast(p.id as text) > :after order by cast(p.id as text) limit :rows";

    static final String COUNT = "select count(*) from project p " + CHOSEN;

    /** Ids that another year or another project has. */
    static final String TAKEN = """
            select cast(r.id as text), 'PROJECT' from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid)
            join project p on p.school = :school and p.id = r.id and p.year <> :year
            union all
            select cast(r.id as text), cast(g.id as text)
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, groups jsonb)
            cross join lateral jsonb_to_recordset(r.groups) as said(id uuid)
            join project_group g on g.school = :school and g.id = said.id and g.project_id <> r.id
            """;

    static final String SUBJECTS = """
            select s.code from subject s where s.school = :school
              and s.code in (select jsonb_array_elements_text(cast(:subjects as jsonb)))
            """;

    static final String THEMES = "select t.code, t.label from itp_theme t where t.school = :school and t.year = :year";

    /** Groups of projects that cards refer to, by project. */
    static final String USED = """
            select cast(g.project_id as text), cast(g.id as text) from project_group g
            where g.school = :school
              and cast(g.project_id as text) in (select jsonb_array_elements_text(cast(:keys as jsonb)))
              and exists (select 1 from report_card rc where rc.school = g.school and rc.year = :year
                and (coalesce(rc.parts->'projects', '[]')
                    @> jsonb_build_array(jsonb_build_object('group', g.id))
                  or coalesce(rc.parts->'personalisedSupport', '[]')
                    @> jsonb_build_array(jsonb_build_object('group', g.id))))
            """;

    static final String SAVE_THEMES = """
            insert into itp_theme as t (school, year, code, label)
            select distinct on (r.theme) :school, :year, r.theme, r."themeLabel"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(theme text, "themeLabel" text)
            where r.theme is not null and r."themeLabel" is not null
            on conflict (school, year, code) do update set label = excluded.label
            """;

    static final String SAVE = """
            insert into project as t (school, year, id, kind, title, theme, description, subjects)
            select :school, :year, r.id, r.kind, r.title, r.theme, r.description, r.subjects
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, kind text, title text, theme text,
              description text, subjects jsonb)
            on conflict (school, id) do update set kind = excluded.kind, title = excluded.title,
              theme = excluded.theme, description = excluded.description, subjects = excluded.subjects,
              version = t.version + 1
            """;

    static final String CLEAR_GROUPS = """
            delete from project_group t using jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, groups jsonb)
            where t.school = :school and t.project_id = r.id
              and not exists (select 1 from jsonb_to_recordset(r.groups) as g(id uuid) where g.id = t.id)
            """;

    static final String SAVE_GROUPS = """
            insert into project_group as t (school, id, project_id, title, comment, teachers)
            select :school, g.id, r.id, g.title, g.comment, g.teachers
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, groups jsonb)
            cross join lateral jsonb_to_recordset(r.groups) as g(id uuid, title text, comment text, teachers jsonb)
            on conflict (school, id) do update set title = excluded.title, comment = excluded.comment,
              teachers = excluded.teachers, version = t.version + 1
            """;

    static final String ERASE = "delete from project where school = :school and id = cast(:key as uuid)";

    private ProjectSql() {}
}
