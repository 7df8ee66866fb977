package fr.livret.siecle;

import fr.livret.siecle.Anomaly.Code;
import fr.livret.siecle.SiecleStudent.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code BEE_ELEVES} file. Students who have left stay in it, with or without a class: nobody is filtered out.
 *
 * @param options whether the file has a section of options
 * @param padded values with blanks around them
 */
public record StudentsFile(List<SiecleStudent> students, boolean options, List<Anomaly> anomalies, int padded) {

    /**
     * Reads a file, whatever the order of its sections. The stream is not closed.
     *
     * @throws fr.livret.xml.XmlFault when it is not well-formed
     */
    public static StudentsFile read(InputStream in) throws IOException {
        return new Reader().read(in);
    }

    /** Whether anybody is in a class: without that, the school has not yet entered its classes in SIECLE. */
    public boolean hasClasses() {
        return students.stream().anyMatch(student -> !student.classes().isEmpty());
    }

    private static final class Reader {

        private final Anomalies anomalies = new Anomalies();
        private final Map<String, Fragment> students = new LinkedHashMap<>();
        private final Map<String, Structures> structures = new HashMap<>();
        private final Map<String, Structures> schooling = new HashMap<>();
        private final Map<String, List<Option>> options = new HashMap<>();

        StudentsFile read(InputStream in) throws IOException {
            FragmentReader.Reading reading = FragmentReader.read(
                    in,
                    Map.of(
                            "DONNEES/ELEVES/ELEVE", this::student,
                            "DONNEES/STRUCTURES/STRUCTURES_ELEVE", this::structures,
                            "DONNEES/OPTIONS/OPTION", this::options,
                            "DONNEES/SCOLARITES/SCOLARITE_ELEVE", this::schooling));
            List<SiecleStudent> read = new ArrayList<>();
            students.forEach((id, row) -> read.add(student(id, row)));
            return new StudentsFile(
                    read, reading.sections().contains("DONNEES/OPTIONS"), anomalies.found(), reading.padded());
        }

        private void student(Fragment row) {
            String id = row.value("ELEVE_ID");
            if (id == null) {
                anomalies.add(row, Code.STUDENT_WITHOUT_ID, null, "ELEVE/@ELEVE_ID");
            } else if (students.putIfAbsent(id, row) != null) {
                anomalies.add(row, Code.STUDENT_TWICE, id, "ELEVE/@ELEVE_ID");
            }
        }

        /** Classes and groups share one field: only the type tells them apart. */
        private void structures(Fragment row) {
            String id = row.value("ELEVE_ID");
            if (id == null) {
                return;
            }
            Structures read = new Structures();
            row.all("STRUCTURE").forEach(structure -> {
                String code = structure.value("CODE_STRUCTURE");
                String type = structure.value("TYPE_STRUCTURE");
                if (code != null && "D".equals(type)) {
                    read.classes.add(code);
                } else if (code != null && "G".equals(type)) {
                    read.groups.add(code);
                }
            });
            if (structures.putIfAbsent(id, read) != null) {
                anomalies.add(row, Code.STRUCTURES_TWICE, id, "STRUCTURES_ELEVE");
            }
        }

        private void options(Fragment row) {
            String id = row.value("ELEVE_ID");
            if (id == null) {
                return;
            }
            row.all("OPTIONS_ELEVE").forEach(option -> {
                String subject = anomalies.subject(option, id, "CODE_MATIERE");
                String modality = subject == null ? null : anomalies.modality(option, id, subject);
                List<Option> known = options.computeIfAbsent(id, i -> new ArrayList<>());
                if (subject != null
                        && modality != null
                        && known.stream().noneMatch(o -> o.subject().equals(subject))) {
                    known.add(new Option(subject, modality));
                }
            });
        }

        private void schooling(Fragment row) {
            String id = row.value("ELEVE_ID");
            if (id != null) {
                Structures read = new Structures();
                row.all("SCOLARITE").forEach(read::schooling);
                schooling.putIfAbsent(id, read);
            }
        }

        private SiecleStudent student(String id, Fragment row) {
            LocalDate entry = anomalies.date(row, id, "DATE_ENTREE");
            LocalDate leaving = anomalies.date(row, id, "DATE_SORTIE");
            if (entry != null && leaving != null && leaving.isBefore(entry)) {
                anomalies.add(row, Code.LEAVING_BEFORE_ENTRY, id, "DATE_SORTIE");
                leaving = null;
            }
            Structures said = structures.getOrDefault(id, new Structures());
            Structures newer = newer(id, row);
            return new SiecleStudent(
                    row.line(),
                    id,
                    row.value("ELENOET"),
                    row.value("ID_NATIONAL", "INE_RNIE", "INE_BEA"),
                    row.value("NOM_DE_FAMILLE", "NOM", "NOM_USAGE"),
                    row.value("PRENOM"),
                    anomalies.date(row, id, "DATE_NAISS"),
                    entry,
                    leaving,
                    row.value("CODE_MEF") == null ? newer.mef() : row.value("CODE_MEF"),
                    List.copyOf(said.classes.isEmpty() ? newer.classes : said.classes),
                    List.copyOf(said.groups),
                    options.getOrDefault(id, List.of()));
        }

        /** What newer variants say beside; never last year's school, which may be the same one. */
        private Structures newer(String id, Fragment row) {
            Structures newer = new Structures();
            row.all("SCOLARITE_ACTIVE").forEach(newer::schooling);
            Structures apart = schooling.get(id);
            return newer.classes.isEmpty() && newer.mefs.isEmpty() && apart != null ? apart : newer;
        }
    }

    private static final class Structures {
        private final Set<String> classes = new LinkedHashSet<>();
        private final Set<String> groups = new LinkedHashSet<>();
        private final List<String> mefs = new ArrayList<>();

        @Nullable
        String mef() {
            return mefs.isEmpty() ? null : mefs.get(0);
        }

        void schooling(Fragment row) {
            String code = row.value("CODE_DIVISION", "CODE_STRUCTURE");
            if (code != null) {
                classes.add(code);
            }
            String mef = row.value("CODE_MEF");
            if (mef != null) {
                mefs.add(mef);
            }
        }
    }
}
