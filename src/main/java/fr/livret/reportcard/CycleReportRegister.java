package fr.livret.reportcard;

import fr.livret.register.Register;
import fr.livret.roster.TeacherKeys;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import fr.livret.web.Fault;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The end-of-cycle reports of a cycle and a school year, by the SIECLE identifier of their student. */
final class CycleReportRegister implements Register<CycleReportInput, CycleReport> {

    static final String DOCUMENT = "select s.siecle_id, " + CycleReportStore.DOCUMENT
            + " from cycle_report r join student s on s.school = r.school and s.id = r.student_id ";

    private static final String FIND = DOCUMENT + """
            where r.school = :school and r.year = :year and r.cycle = :cycle
              and s.siecle_id in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            """;

    private static final String SAVE = """
            insert into cycle_report as t (school, year, cycle, student_id, creation_date, signatory, synthesis,
              complement, complement_level, regional_language, regional_level, parts)
            select :school, :year, :cycle, s.id, c."creationDate", c.signatory, c.synthesis, c.complement,
              c."complementLevel", c."regionalLanguage", c."regionalLevel",
              jsonb_build_object('mainTeachers', coalesce(c."mainTeachers", '[]'),
                'components', coalesce(c.components, '[]'), 'guardians', coalesce(c.guardians, '[]'))
            from jsonb_each(cast(:rows as jsonb)) as r(siecle_id, report)
            join student s on s.school = :school and s.siecle_id = r.siecle_id
            cross join lateral jsonb_to_record(r.report) as c("creationDate" date, signatory text, synthesis text,
              complement text, "complementLevel" smallint, "regionalLanguage" text, "regionalLevel" smallint,
              "mainTeachers" jsonb, components jsonb, guardians jsonb)
            on conflict (school, year, cycle, student_id) do update set creation_date = excluded.creation_date,
              signatory = excluded.signatory, synthesis = excluded.synthesis, complement = excluded.complement,
              complement_level = excluded.complement_level, regional_language = excluded.regional_language,
              regional_level = excluded.regional_level, parts = excluded.parts, version = t.version + 1
            """;

    private static final String ERASE = """
            delete from cycle_report r using student s
            where r.school = :school and r.year = :year and r.cycle = :cycle
              and s.school = r.school and s.id = r.student_id and s.siecle_id = :key
            """;

    private final JsonRows rows;
    private final CardLookup lookup;
    private final TeacherKeys teachers;
    private final String school;
    private final int year;
    private final int cycle;
    private Map<String, CardStudent> students = Map.of();

    CycleReportRegister(JsonRows rows, CardLookup lookup, TeacherKeys teachers, String school, int year, int cycle) {
        this.rows = rows;
        this.lookup = lookup;
        this.teachers = teachers;
        this.school = school;
        this.year = year;
        this.cycle = cycle;
    }

    @Override
    public String kind() {
        return "cycle-report";
    }

    @Override
    public String scope() {
        return year + "/" + cycle;
    }

    int year() {
        return year;
    }

    @Override
    public @Nullable String namedKey(CycleReportInput entry) {
        return entry.siecleId();
    }

    @Override
    public boolean isKey(String key) {
        return !key.isBlank();
    }

    @Override
    public CycleReport read(String key, CycleReportInput entry, EntryFaults faults) {
        return entry.read(cycle, year, faults);
    }

    @Override
    public Map<String, CycleReport> find(Collection<String> keys, boolean locked) {
        students = lookup.students(school, year, keys, locked);
        return rows.find(FIND, Map.of("school", school, "year", year, "cycle", cycle, "keys", keys), CycleReport.class);
    }

    @Override
    public boolean canHold(String key) {
        return students.containsKey(key);
    }

    @Override
    public Map<String, CycleReport> settle(
            Map<String, CycleReport> said, Map<String, CycleReport> known, Function<String, EntryFaults> faults) {
        Map<String, String> keys = teachers.find(
                school,
                said.values().stream()
                        .flatMap(report -> report.mainTeachers().stream())
                        .distinct()
                        .toList());
        Map<String, CycleReport> settled = new LinkedHashMap<>();
        said.forEach((siecleId, report) -> {
            EntryFaults ofReport = faults.apply(siecleId);
            CardStudent student = students.get(siecleId);
            if (student == null) {
                ofReport.add("siecleId", "UNKNOWN_STUDENT");
            } else if (student.classes().isEmpty()) {
                ofReport.add(Fault.at("", "NOT_ENROLLED", year));
            }
            List<String> main = TeacherReferences.settle(report.mainTeachers(), "mainTeachers", keys, ofReport);
            settled.put(siecleId, with(report, main));
        });
        return settled;
    }

    @Override
    public void save(Map<String, CycleReport> changed) {
        rows.execute(SAVE, Map.of("school", school, "year", year, "cycle", cycle, "rows", changed));
    }

    @Override
    public void erase(String key) {
        rows.execute(ERASE, Map.of("school", school, "year", year, "cycle", cycle, "key", key));
    }

    private static CycleReport with(CycleReport report, List<String> mainTeachers) {
        return new CycleReport(
                report.creationDate(),
                report.signatory(),
                report.synthesis(),
                report.complement(),
                report.complementLevel(),
                report.regionalLanguage(),
                report.regionalLevel(),
                mainTeachers,
                report.components(),
                report.guardians());
    }
}
