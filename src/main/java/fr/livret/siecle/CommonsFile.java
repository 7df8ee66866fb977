package fr.livret.siecle;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code BEE_COMMUN} file.
 *
 * @param headName of the head of the school (<i>chef d'établissement</i>), as one text
 * @param startsOn first day of the school year for students
 */
public record CommonsFile(
        @Nullable String schoolName,
        @Nullable String headName,
        @Nullable String headTitle,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Anomaly> anomalies,
        int padded) {

    /**
     * Reads a file. The stream is not closed.
     *
     * @throws fr.livret.xml.XmlFault when it is not well-formed
     */
    public static CommonsFile read(InputStream in) throws IOException {
        Anomalies anomalies = new Anomalies();
        Fragment[] blocks = {new Fragment("UAJ", 0), new Fragment("ANNEE_SCOLAIRE", 0)};
        FragmentReader.Reading reading = FragmentReader.read(
                in, Map.of("DONNEES/UAJ", row -> blocks[0] = row, "DONNEES/ANNEE_SCOLAIRE", row -> blocks[1] = row));
        Fragment school = blocks[0];
        return new CommonsFile(
                school.value("DENOM_PRINC"),
                school.value("NOM_RESP"),
                school.value("QUAL_RESP"),
                anomalies.date(blocks[1], null, "DATE_DEBUT_ELEVE"),
                anomalies.date(blocks[1], null, "DATE_FIN_ELEVE"),
                anomalies.found(),
                reading.padded());
    }
}
