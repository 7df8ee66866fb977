package fr.livret.siecle;

import fr.livret.siecle.Anomaly.Code;
import fr.livret.siecle.StsService.TeacherId;
import fr.livret.siecle.StsTeacher.MainTeacher;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code STS_EDT} file ({@code sts_emp_…}); null for a section that it does not have, of which it says nothing.
 *
 * @param subjects of its own nomenclature
 */
public record StsFile(
        List<SiecleSubject> subjects,
        @Nullable List<StsTeacher> teachers,
        @Nullable List<SiecleClass> classes,
        @Nullable List<SiecleGroup> groups,
        List<Anomaly> anomalies,
        int padded) {

    private static final String TEACHES = "ENS";

    /**
     * Reads a file. The stream is not closed.
     *
     * @throws fr.livret.xml.XmlFault when it is not well-formed
     */
    public static StsFile read(InputStream in) throws IOException {
        return new Reader().read(in);
    }

    private static final class Reader {

        private final Anomalies anomalies = new Anomalies();
        private final StructureRows structures = new StructureRows(anomalies);
        private final Map<String, SiecleSubject> subjects = new LinkedHashMap<>();
        private final Map<TeacherId, Fragment> persons = new LinkedHashMap<>();

        StsFile read(InputStream in) throws IOException {
            FragmentReader.Reading reading = FragmentReader.read(
                    in,
                    Map.of(
                            "NOMENCLATURES/MATIERES/MATIERE", this::subject,
                            "DONNEES/INDIVIDUS/INDIVIDU", this::person,
                            "DONNEES/STRUCTURE/DIVISIONS/DIVISION", structures::schoolClass,
                            "DONNEES/STRUCTURE/GROUPES/GROUPE", structures::group));
            return new StsFile(
                    List.copyOf(subjects.values()),
                    reading.sections().contains("DONNEES/INDIVIDUS") ? teachers() : null,
                    reading.sections().contains("DONNEES/STRUCTURE/DIVISIONS") ? structures.classes() : null,
                    reading.sections().contains("DONNEES/STRUCTURE/GROUPES") ? structures.groups() : null,
                    anomalies.found(),
                    reading.padded());
        }

        private void subject(Fragment row) {
            String code = anomalies.subject(row, null, "CODE", "CODE_MATIERE");
            if (code != null) {
                subjects.putIfAbsent(code, SiecleSubject.of(row, code));
            }
        }

        private void person(Fragment row) {
            TeacherId id = structures.teacher(row);
            if (id != null && persons.putIfAbsent(id, row) != null) {
                anomalies.add(row, Code.TEACHER_TWICE, null, "INDIVIDU");
            }
        }

        /** Other staff (heads, offices) are no business of LSU unless they teach or lead a class. */
        private List<StsTeacher> teachers() {
            Set<TeacherId> teaching = Stream.concat(
                            structures.classes().stream().map(SiecleClass::services),
                            structures.groups().stream().map(SiecleGroup::services))
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .flatMap(service -> service.teachers().stream())
                    .collect(Collectors.toSet());
            return persons.entrySet().stream()
                    .map(person -> teacher(person.getKey(), person.getValue()))
                    .filter(teacher -> teaching.contains(teacher.id())
                            || !teacher.mainTeacherOf().isEmpty()
                            || isTeacher(Objects.requireNonNull(persons.get(teacher.id()))))
                    .toList();
        }

        private static boolean isTeacher(Fragment row) {
            String function = row.value("FONCTION");
            return function == null || function.equals(TEACHES);
        }

        private StsTeacher teacher(TeacherId id, Fragment row) {
            return new StsTeacher(
                    row.line(),
                    id,
                    civility(row.value("CIVILITE"), row.value("SEXE")),
                    row.value("NOM_USAGE", "NOM_PATRONYMIQUE"),
                    row.value("PRENOM"),
                    row.all("PROFS_PRINC", "PROF_PRINC")
                            .filter(main -> main.value("CODE_STRUCTURE") != null)
                            .map(main -> new MainTeacher(
                                    Objects.requireNonNull(main.value("CODE_STRUCTURE")),
                                    anomalies.date(main, null, "DATE_DEBUT"),
                                    anomalies.date(main, null, "DATE_FIN")))
                            .toList());
        }

        private static @Nullable String civility(@Nullable String civility, @Nullable String sex) {
            return switch (civility == null ? String.valueOf(sex) : civility) {
                case "1" -> "M";
                case "2", "3" -> "MME";
                default -> null;
            };
        }
    }
}
