package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.register.Dependents;
import fr.livret.register.Register;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services of a school year by id; a row without id means the service of its subject, class or group, and source key. */
final class ServiceRegister implements Register<ServiceInput, ServiceView> {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final JsonRows rows;
    private final TeacherKeys teachers;
    private final String school;
    private final int year;

    ServiceRegister(JsonRows rows, TeacherKeys teachers, String school, int year) {
        this.rows = rows;
        this.teachers = teachers;
        this.school = school;
        this.year = year;
    }

    @Override
    public String kind() {
        return "service";
    }

    @Override
    public String scope() {
        return Integer.toString(year);
    }

    @Override
    public @Nullable String namedKey(ServiceInput entry) {
        return entry.id() == null ? null : entry.id().toString();
    }

    @Override
    public List<@Nullable String> keys(List<ServiceInput> entries) {
        List<Meant> without = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id() == null) {
                without.add(Meant.of(i, "", ServiceKey.of(entries.get(i))));
            }
        }
        Map<String, String> known = same(without);
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ServiceInput entry = entries.get(i);
            keys.add(
                    entry.id() != null
                            ? entry.id().toString()
                            : known.getOrDefault(
                                    Integer.toString(i), ServiceKey.of(entry).newId(school, year)));
        }
        return keys;
    }

    @Override
    public boolean isKey(String key) {
        return key.matches(UUID_FORM);
    }

    @Override
    public ServiceView read(String key, ServiceInput entry, EntryFaults faults) {
        return entry.read(key, faults);
    }

    @Override
    public Map<String, ServiceView> find(Collection<String> keys, boolean locked) {
        return rows.find(
                locked ? ServiceSql.FIND + ServiceSql.LOCK : ServiceSql.FIND,
                Map.of("school", school, "year", year, "keys", keys),
                ServiceView.class);
    }

    @Override
    public Map<String, ServiceView> settle(
            Map<String, ServiceView> said, Map<String, ServiceView> known, Function<String, EntryFaults> faults) {
        Set<List<String>> exist = exist(said.values());
        Map<String, String> keys = teachers.find(
                school,
                said.values().stream()
                        .flatMap(service -> service.teachers().stream().map(Assignment::teacher))
                        .distinct()
                        .toList());
        Map<String, ServiceView> settled = new LinkedHashMap<>();
        said.forEach((id, service) -> {
            EntryFaults ofService = faults.apply(id);
            check("subject", "SUBJECT", service.subject(), exist, ofService);
            check("class", "CLASS", service.classCode(), exist, ofService);
            check("group", "GROUP", service.group(), exist, ofService);
            settled.put(id, with(service, AssignmentInput.settle(service.teachers(), "teachers", keys, ofService)));
        });
        refuseOthers(settled, faults);
        return settled;
    }

    @Override
    public void forbid(
            Map<String, ServiceView> changed, Map<String, ServiceView> known, Function<String, EntryFaults> faults) {
        Set<String> otherMode = new TreeSet<>();
        changed.forEach((id, service) -> {
            ServiceView before = known.get(id);
            if (before != null && before.mode() != service.mode()) {
                otherMode.add(id);
            }
        });
        if (!otherMode.isEmpty()) {
            rows.texts(ServiceSql.GRADED, Map.of("school", school, "keys", otherMode))
                    .forEach(id -> faults.apply(id).add("mode", "MODE_FROZEN"));
        }
    }

    @Override
    public void save(Map<String, ServiceView> changed) {
        Map<String, Object> parameters = Map.of("school", school, "rows", changed.values());
        rows.execute(ServiceSql.SAVE, Map.of("school", school, "year", year, "rows", changed.values()));
        rows.execute(ServiceSql.CLEAR_TEACHERS, parameters);
        rows.execute(ServiceSql.SAVE_TEACHERS, parameters);
    }

    @Override
    public void erase(String key) {
        Map<String, Object> parameters = Map.of("school", school, "key", key);
        Dependents.requireNone(rows, ServiceSql.DEPENDENTS, parameters);
        rows.execute(ServiceSql.ERASE, parameters);
    }

    /** One class and subject have one service of a source key. */
    private void refuseOthers(Map<String, ServiceView> settled, Function<String, EntryFaults> faults) {
        List<Meant> meant = new ArrayList<>();
        Set<ServiceKey> seen = new HashSet<>();
        settled.forEach((id, service) -> {
            meant.add(Meant.of(meant.size(), id, ServiceKey.of(service)));
            if (!seen.add(ServiceKey.of(service))) {
                faults.apply(id).add("sourceKey", "SERVICE_EXISTS");
            }
        });
        same(meant).forEach((rank, found) -> {
            String id = meant.get(Integer.parseInt(rank)).id();
            if (!found.equals(id)) {
                faults.apply(id).add("sourceKey", "SERVICE_EXISTS");
            }
        });
    }

    private Map<String, String> same(List<Meant> meant) {
        Map<String, String> found = new HashMap<>();
        if (!meant.isEmpty()) {
            rows.rows(ServiceSql.SAME, Map.of("school", school, "year", year, "rows", meant))
                    .forEach(row -> found.put((String) row[0], (String) row[1]));
        }
        return found;
    }

    private Set<List<String>> exist(Collection<ServiceView> services) {
        Set<String> subjects = new TreeSet<>();
        Set<String> classes = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        services.forEach(service -> {
            subjects.add(service.subject());
            Stream.ofNullable(service.classCode()).forEach(classes::add);
            Stream.ofNullable(service.group()).forEach(groups::add);
        });
        Map<String, Object> parameters =
                Map.of("school", school, "year", year, "subjects", subjects, "classes", classes, "groups", groups);
        return rows.rows(ServiceSql.KNOWN, parameters)
                .map(row -> List.of((String) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    private void check(
            String property, String kind, @Nullable String code, Set<List<String>> exist, EntryFaults faults) {
        if (code != null && !exist.contains(List.of(kind, code))) {
            faults.add(property, "UNKNOWN_" + kind, code, year);
        }
    }

    private static ServiceView with(ServiceView service, List<Assignment> teachers) {
        return new ServiceView(
                service.id(),
                service.subject(),
                service.classCode(),
                service.group(),
                service.sourceKey(),
                service.label(),
                service.mode(),
                service.from(),
                service.to(),
                service.absentSince(),
                teachers);
    }

    /** What a row means, for the database. */
    private record Meant(
            int rank,
            String id,
            String subject,
            @JsonProperty("class") @Nullable String classCode,
            @Nullable String group,
            String sourceKey) {

        static Meant of(int rank, String id, ServiceKey key) {
            return new Meant(rank, id, key.subject(), key.classCode(), key.group(), key.sourceKey());
        }
    }
}
