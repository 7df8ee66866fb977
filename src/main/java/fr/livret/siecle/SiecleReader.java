package fr.livret.siecle;

import fr.livret.siecle.SiecleFileException.Reason;
import fr.livret.xml.SecureXml;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Recognises the files of SIECLE and STS from their content. */
public final class SiecleReader {

    private static final DateTimeFormatter TIME_STAMP = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);
    private static final String YEAR = "20\\d{2}";

    private SiecleReader() {}

    /**
     * Reads the root and the block {@code PARAMETRES}, without looking at the data. The stream is not closed.
     *
     * @throws SiecleFileException when it is another kind of document
     * @throws fr.livret.xml.XmlFault when it is not XML, or has a DOCTYPE
     * @throws IOException when the stream itself fails
     */
    public static SiecleIdentity peek(InputStream in) throws IOException {
        XMLStreamReader stream = SecureXml.open(in);
        String root = stream.getLocalName();
        SiecleKind kind = SiecleKind.ofRoot(root).orElseThrow(() -> new SiecleFileException(otherKind(root)));
        String version = stream.getAttributeValue(null, "VERSION");
        try {
            return identity(kind, version, parameters(stream));
        } catch (XMLStreamException e) {
            throw SecureXml.fault(e);
        }
    }

    private static Reason otherKind(String root) {
        String upper = root.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "EDT_STS" -> Reason.TIMETABLE_FOR_STS;
            case "TABLE" -> Reason.TIMETABLE_EXPORT;
            case "HTML" -> Reason.HTML_PAGE;
            default -> upper.startsWith("BEE_") ? Reason.OTHER_SIECLE_FILE : Reason.NOT_RECOGNISED;
        };
    }

    /** Texts and attributes of the block; an attribute is under {@code ELEMENT/@NAME}. */
    private static Map<String, String> parameters(XMLStreamReader stream) throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        String element = "";
        boolean inside = true;
        while (inside && stream.hasNext()) {
            int event = stream.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = stream.getLocalName();
                inside = !element.equals("DONNEES") && !element.equals("NOMENCLATURES");
                for (int i = 0; i < stream.getAttributeCount(); i++) {
                    values.putIfAbsent(element + "/@" + stream.getAttributeLocalName(i), stream.getAttributeValue(i));
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                values.merge(element, stream.getText(), String::concat);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = !stream.getLocalName().equals("PARAMETRES");
                element = "";
            }
        }
        return values;
    }

    private static SiecleIdentity identity(SiecleKind kind, @Nullable String version, Map<String, String> values) {
        String school = first(values, "UAJ/@CODE", "UAJ");
        String year = first(values, "ANNEE_SCOLAIRE/@ANNEE", "ANNEE_SCOLAIRE");
        return new SiecleIdentity(
                kind,
                version,
                school,
                year != null && year.matches(YEAR) ? Integer.valueOf(year) : null,
                exportedAt(first(values, "HORODATAGE"), first(values, "DATE_EXPORT")));
    }

    private static @Nullable LocalDateTime exportedAt(@Nullable String timeStamp, @Nullable String date) {
        if (timeStamp != null) {
            try {
                return LocalDateTime.parse(timeStamp, TIME_STAMP);
            } catch (DateTimeParseException e) {
                return day(timeStamp.substring(0, Math.min(10, timeStamp.length())));
            }
        }
        return day(date);
    }

    private static @Nullable LocalDateTime day(@Nullable String date) {
        var day = SiecleDates.parse(date);
        return day == null ? null : day.atStartOfDay();
    }

    private static @Nullable String first(Map<String, String> values, String... keys) {
        for (String key : keys) {
            String value = values.getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
