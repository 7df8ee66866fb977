package fr.livret.roster;

import fr.livret.roster.TeacherMappings.Mapped;
import fr.livret.roster.TeacherMappings.Unmapped;
import fr.livret.roster.TeacherMerge.Merged;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who the teachers of a grade book are in STS, and says who is not told yet. */
@ApplicationScoped
class TeacherMappingService {

    private static final String UNMAPPED = """
            select t.key, cast(json_build_object('key', t.key, 'lastName', t.last_name, 'firstName', t.first_name,
              'services', (select count(*) from service_teacher a
                join service v on v.school = a.school and v.id = a.service_id
                where a.school = t.school and a.teacher_key = t.key and v.year = :year),
              'results', (select count(*) from service_teacher a
                join service v on v.school = a.school and v.id = a.service_id
                join subject_result r on r.school = v.school and r.service_id = v.id
                where a.school = t.school and a.teacher_key = t.key and v.year = :year)) as text)
            from teacher t where t.school = :school and (t.type is null or t.sts_id is null)
            order by t.key collate "C"
            """;

    private static final String MAPPED =
            "select local_key, teacher_key from teacher_alias where school = :school order by local_key collate \"C\"";

    private static final String LOCK = "select key, key from teacher where school = :school order by key for update";

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final JsonRows rows;
    private final TeacherMerge merge;
    private final Callers callers;
    private final AuditLog audit;

    TeacherMappingService(
            SchoolTransaction transaction,
            SchoolYears years,
            JsonRows rows,
            TeacherMerge merge,
            Callers callers,
            AuditLog audit) {
        this.transaction = transaction;
        this.years = years;
        this.rows = rows;
        this.merge = merge;
        this.callers = callers;
        this.audit = audit;
    }

    TeacherMappings get(Uai school, @Nullable SchoolYear year) {
        return transaction.read(school.value(), () -> mappings(school, year));
    }

    /**
     * Maps teachers, all or none.
     *
     * @throws UnprocessableProblem 422 if there is no such teacher, or its identity in STS is another one
     */
    MappingsChanged change(
            Uai school, @Nullable SchoolYear year, TeacherMappingChange change, @Nullable EtagCondition ifMatch) {
        EntryFaults faults = new EntryFaults();
        faults.once("mappings", change.mappings(), "localKey", TeacherMappingChange.One::localKey);
        faults.requireNone();
        return transaction.write(school.value(), () -> {
            rows.rows(LOCK, Map.of("school", school.value())).forEach(locked -> {});
            TeacherMappings before = mappings(school, year);
            WriteCondition.requireMatch(ifMatch, before.etag());
            List<Merged> merged = merged(change, before, faults);
            merge.merge(school.value(), merged);
            List<String> updated = merged.stream().map(Merged::local).toList();
            String caller = callers.current().name();
            updated.forEach(key -> audit.append(new AuditEvent(school.value(), caller, "teacher.mapped", key)));
            List<String> unchanged = change.mappings().stream()
                    .map(TeacherMappingChange.One::localKey)
                    .filter(key -> !updated.contains(key))
                    .toList();
            return new MappingsChanged(
                    updated, unchanged, mappings(school, year).etag());
        });
    }

    private static List<Merged> merged(TeacherMappingChange change, TeacherMappings before, EntryFaults faults) {
        Map<String, String> known =
                before.mapped().stream().collect(Collectors.toMap(Mapped::localKey, Mapped::teacher));
        Set<String> unmapped = before.unmapped().stream().map(Unmapped::key).collect(Collectors.toSet());
        List<Merged> merged = new ArrayList<>();
        for (int i = 0; i < change.mappings().size(); i++) {
            TeacherMappingChange.One one = change.mappings().get(i);
            String already = known.get(one.localKey());
            if (unmapped.contains(one.localKey())) {
                merged.add(new Merged(one.localKey(), one.target(), one.type(), one.stsId()));
            } else if (already == null) {
                faults.in("mappings", i).add("localKey", "UNKNOWN_TEACHER");
            } else if (!already.equals(one.target())) {
                faults.in("mappings", i).add("localKey", "MAPPED_KEY");
            }
        }
        if (!faults.isEmpty()) {
            throw new UnprocessableProblem(List.copyOf(faults.all()));
        }
        return merged;
    }

    private TeacherMappings mappings(Uai school, @Nullable SchoolYear asked) {
        int year = years.of(school, asked).value();
        Map<String, Object> parameters = Map.of("school", school.value(), "year", year);
        return new TeacherMappings(
                year,
                List.copyOf(rows.find(UNMAPPED, parameters, Unmapped.class).values()),
                rows.rows(MAPPED, Map.of("school", school.value()))
                        .map(row -> new Mapped((String) row[0], (String) row[1]))
                        .toList());
    }
}
