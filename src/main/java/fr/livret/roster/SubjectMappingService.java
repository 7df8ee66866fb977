package fr.livret.roster;

import fr.livret.school.JsonRows;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYear;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.EntryFaults;
import fr.livret.web.EtagCondition;
import fr.livret.web.UnprocessableProblem;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps the school's own subject codes to those of SIECLE, and says what is not mapped yet. */
@ApplicationScoped
class SubjectMappingService {

    private static final String LIST = """
            select s.code, cast(json_build_object('code', s.code, 'label', s.label, 'siecleCode', s.siecle_code,
              'nationalCode', s.national_code, 'services', coalesce(u.services, 0),
              'results', coalesce(u.results, 0)) as text)
            from subject s
            left join (select v.subject_code, count(distinct v.id) as services, count(r.service_id) as results
              from service v left join subject_result r on r.school = v.school and r.service_id = v.id
              where v.school = :school and v.year = :year group by v.subject_code) u on u.subject_code = s.code
            where s.school = :school and (s.absent_since is null or u.services > 0)
            order by s.code collate "C"
            """;

    private static final String LOCK =
            "select code, label from subject where school = :school order by code for update";

    private static final String SAVE = """
            update subject s set siecle_code = m."siecleCode", national_code = m."nationalCode",
              version = s.version + 1
            from jsonb_to_recordset(cast(:rows as jsonb)) as m(code text, "siecleCode" text, "nationalCode" text)
            where s.school = :school and s.code = m.code
            """;

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final JsonRows rows;
    private final Callers callers;
    private final AuditLog audit;

    SubjectMappingService(
            SchoolTransaction transaction, SchoolYears years, JsonRows rows, Callers callers, AuditLog audit) {
        this.transaction = transaction;
        this.years = years;
        this.rows = rows;
        this.callers = callers;
        this.audit = audit;
    }

    SubjectMappings get(Uai school, @Nullable SchoolYear year) {
        return transaction.read(school.value(), () -> mappings(school, year));
    }

    /**
     * Sets mappings, all or none.
     *
     * @throws UnprocessableProblem 422 if the school has no such subject
     */
    MappingsChanged change(
            Uai school, @Nullable SchoolYear year, SubjectMappingChange change, @Nullable EtagCondition ifMatch) {
        EntryFaults faults = new EntryFaults();
        faults.once("mappings", change.mappings(), "code", SubjectMappingChange.One::code);
        faults.requireNone();
        return transaction.write(school.value(), () -> {
            Set<String> existing = rows.rows(LOCK, Map.of("school", school.value()))
                    .map(row -> (String) row[0])
                    .collect(Collectors.toSet());
            SubjectMappings before = mappings(school, year);
            WriteCondition.requireMatch(ifMatch, before.etag());
            refuseUnknown(change, existing, faults);
            rows.execute(SAVE, Map.of("school", school.value(), "rows", change.mappings()));
            return changed(school, change, before, mappings(school, year));
        });
    }

    private static void refuseUnknown(SubjectMappingChange change, Set<String> existing, EntryFaults faults) {
        for (int i = 0; i < change.mappings().size(); i++) {
            if (!existing.contains(change.mappings().get(i).code())) {
                faults.in("mappings", i).add("code", "UNKNOWN_SUBJECT");
            }
        }
        if (!faults.isEmpty()) {
            throw new UnprocessableProblem(List.copyOf(faults.all()));
        }
    }

    private MappingsChanged changed(
            Uai school, SubjectMappingChange change, SubjectMappings before, SubjectMappings after) {
        Set<SubjectMappings.Mapping> same = new HashSet<>(before.mappings());
        Set<String> unchanged = after.mappings().stream()
                .filter(same::contains)
                .map(SubjectMappings.Mapping::code)
                .collect(Collectors.toSet());
        Map<Boolean, List<String>> codes = change.mappings().stream()
                .map(SubjectMappingChange.One::code)
                .collect(Collectors.partitioningBy(
                        unchanged::contains, Collectors.mapping(Function.identity(), Collectors.toList())));
        List<String> updated = codes.getOrDefault(false, List.of());
        String caller = callers.current().name();
        updated.forEach(code -> audit.append(new AuditEvent(school.value(), caller, "subject.mapped", code)));
        return new MappingsChanged(updated, codes.getOrDefault(true, List.of()), after.etag());
    }

    private SubjectMappings mappings(Uai school, @Nullable SchoolYear asked) {
        int year = years.of(school, asked).value();
        return SubjectMappings.of(
                year,
                List.copyOf(
                        rows.find(LIST, Map.of("school", school.value(), "year", year), SubjectMappings.Mapping.class)
                                .values()));
    }
}
