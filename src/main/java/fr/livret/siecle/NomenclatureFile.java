package fr.livret.siecle;

import fr.livret.siecle.Anomaly.Code;
import fr.livret.siecle.SiecleMef.Taught;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code BEE_NOMENCLATURES} file; null for a section that it does not have, of which it says nothing.
 *
 * @param allMefs whether the file lists trainings, and not their programmes only
 * @param padded values with blanks around them
 */
public record NomenclatureFile(
        @Nullable List<SiecleSubject> subjects,
        @Nullable List<SiecleMef> mefs,
        boolean allMefs,
        List<Anomaly> anomalies,
        int padded) {

    /**
     * Reads a file. The stream is not closed.
     *
     * @throws fr.livret.xml.XmlFault when it is not well-formed
     */
    public static NomenclatureFile read(InputStream in) throws IOException {
        return new Reader().read(in);
    }

    private static final class Reader {

        private final Anomalies anomalies = new Anomalies();
        private final Map<String, SiecleSubject> subjects = new LinkedHashMap<>();
        private final Map<String, Fragment> mefs = new LinkedHashMap<>();
        private final Map<String, Map<String, Taught>> programmes = new LinkedHashMap<>();

        NomenclatureFile read(InputStream in) throws IOException {
            FragmentReader.Reading reading = FragmentReader.read(
                    in,
                    Map.of(
                            "DONNEES/MATIERES/MATIERE", this::subject,
                            "DONNEES/MEFS/MEF", this::mef,
                            "DONNEES/PROGRAMMES/PROGRAMME", this::programme));
            boolean taught = reading.sections().contains("DONNEES/PROGRAMMES");
            List<SiecleMef> read = new ArrayList<>();
            mefs.forEach((code, row) -> read.add(new SiecleMef(
                    row.line(),
                    code,
                    row.value("LIBELLE_EDITION", "LIBELLE_LONG", "FORMATION"),
                    taught(code, taught))));
            programmes.keySet().stream()
                    .filter(code -> !mefs.containsKey(code))
                    .forEach(code -> read.add(new SiecleMef(0, code, null, taught(code, true))));
            return new NomenclatureFile(
                    reading.sections().contains("DONNEES/MATIERES") ? List.copyOf(subjects.values()) : null,
                    taught || reading.sections().contains("DONNEES/MEFS") ? read : null,
                    reading.sections().contains("DONNEES/MEFS"),
                    anomalies.found(),
                    reading.padded());
        }

        private void subject(Fragment row) {
            String code = anomalies.subject(row, null, "CODE_MATIERE", "CODE");
            if (code != null && subjects.putIfAbsent(code, SiecleSubject.of(row, code)) != null) {
                anomalies.add(row, Code.CODE_TWICE, null, "MATIERE");
            }
        }

        private void mef(Fragment row) {
            String code = anomalies.code(row, "CODE_MEF", "CODE");
            if (code != null && mefs.putIfAbsent(code, row) != null) {
                anomalies.add(row, Code.CODE_TWICE, null, "MEF");
            }
        }

        private void programme(Fragment row) {
            String mef = anomalies.code(row, "CODE_MEF");
            String subject = anomalies.subject(row, null, "CODE_MATIERE");
            String modality = subject == null ? null : anomalies.modality(row, null, subject);
            if (mef != null && subject != null && modality != null) {
                BigDecimal hours = anomalies.hours(row, subject);
                programmes
                        .computeIfAbsent(mef, m -> new LinkedHashMap<>())
                        .putIfAbsent(subject + modality, new Taught(subject, modality, hours));
            }
        }

        private @Nullable List<Taught> taught(String mef, boolean said) {
            return said ? List.copyOf(programmes.getOrDefault(mef, Map.of()).values()) : null;
        }
    }
}
