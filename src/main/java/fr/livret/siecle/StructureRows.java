package fr.livret.siecle;

import fr.livret.siecle.Anomaly.Code;
import fr.livret.siecle.StsService.TeacherId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Classes and groups, which Structures and STS write differently: attribute or child, CODE or CODE_STRUCTURE. */
final class StructureRows {

    private static final String[] CODE = {"CODE_STRUCTURE", "CODE"};
    private static final String[] MEF = {"CODE_MEF", "CODE"};
    private static final Set<String> TYPES = Set.of("epp", "local", "dir", "autre");

    private final Anomalies anomalies;
    private final Map<String, SiecleClass> classes = new LinkedHashMap<>();
    private final Map<String, SiecleGroup> groups = new LinkedHashMap<>();

    StructureRows(Anomalies anomalies) {
        this.anomalies = anomalies;
    }

    List<SiecleClass> classes() {
        return List.copyOf(classes.values());
    }

    List<SiecleGroup> groups() {
        return List.copyOf(groups.values());
    }

    void schoolClass(Fragment row) {
        String code = anomalies.code(row, CODE);
        if (code != null
                && classes.putIfAbsent(
                                code,
                                new SiecleClass(
                                        row.line(),
                                        code,
                                        codes(row, MEF, "MEFS_APPARTENANCE", "MEF_APPARTENANCE", "MEF"),
                                        services(row)))
                        != null) {
            anomalies.add(row, Code.CODE_TWICE, null, "DIVISION");
        }
    }

    void group(Fragment row) {
        String code = anomalies.code(row, CODE);
        if (code != null
                && groups.putIfAbsent(
                                code,
                                new SiecleGroup(
                                        row.line(),
                                        code,
                                        row.value("LIBELLE_LONG"),
                                        codes(row, CODE, "DIVISIONS_APPARTENANCE", "DIVISION_APPARTENANCE", "DIVISION"),
                                        services(row)))
                        != null) {
            anomalies.add(row, Code.CODE_TWICE, null, "GROUPE");
        }
    }

    /** The identity of a teacher, the number without leading zeros; null when it is none. */
    @Nullable
    TeacherId teacher(Fragment row) {
        String type = row.value("TYPE");
        String number = row.value("ID");
        String digits = number == null ? "" : number.replaceFirst("^0+", "");
        if (type == null || !TYPES.contains(type) || !digits.matches("\\d{1,30}")) {
            anomalies.add(row, Code.TEACHER_IDENTITY, null, "@TYPE, @ID");
            return null;
        }
        return new TeacherId(type, digits);
    }

    private static List<String> codes(Fragment row, String[] code, String list, String... elements) {
        List<String> codes = new ArrayList<>();
        for (String element : elements) {
            row.all(list, element)
                    .map(member -> member.value(code))
                    .filter(Objects::nonNull)
                    .forEach(codes::add);
        }
        return codes.stream().distinct().toList();
    }

    private @Nullable List<StsService> services(Fragment row) {
        if (!row.has("SERVICES")) {
            return null;
        }
        Map<String, StsService> services = row.all("SERVICES", "SERVICE")
                .map(this::service)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(
                        StsService::subject, Function.identity(), StructureRows::together, LinkedHashMap::new));
        return List.copyOf(services.values());
    }

    private @Nullable StsService service(Fragment row) {
        String subject = anomalies.subject(row, null, "CODE_MATIERE");
        return subject == null
                ? null
                : new StsService(
                        row.line(),
                        subject,
                        row.all("ENSEIGNANTS", "ENSEIGNANT")
                                .map(this::teacher)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
    }

    /** One subject listed twice, such as a lecture and a practical: one service with the teachers of both. */
    private static StsService together(StsService first, StsService second) {
        List<TeacherId> teachers = new ArrayList<>(first.teachers());
        second.teachers().stream().filter(t -> !teachers.contains(t)).forEach(teachers::add);
        return new StsService(first.line(), first.subject(), teachers);
    }
}
