package fr.livret.siecle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code BEE_STRUCTURES} file; null for a section that it does not have, of which it says nothing. */
public record StructuresFile(
        @Nullable List<SiecleClass> classes, @Nullable List<SiecleGroup> groups, List<Anomaly> anomalies, int padded) {

    /**
     * Reads a file. The stream is not closed.
     *
     * @throws fr.livret.xml.XmlFault when it is not well-formed
     */
    public static StructuresFile read(InputStream in) throws IOException {
        Anomalies anomalies = new Anomalies();
        StructureRows rows = new StructureRows(anomalies);
        FragmentReader.Reading reading = FragmentReader.read(
                in, Map.of("DONNEES/DIVISIONS/DIVISION", rows::schoolClass, "DONNEES/GROUPES/GROUPE", rows::group));
        return new StructuresFile(
                reading.sections().contains("DONNEES/DIVISIONS") ? rows.classes() : null,
                reading.sections().contains("DONNEES/GROUPES") ? rows.groups() : null,
                anomalies.found(),
                reading.padded());
    }
}
