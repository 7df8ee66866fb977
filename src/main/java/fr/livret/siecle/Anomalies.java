package fr.livret.siecle;

import fr.livret.siecle.Anomaly.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values, and remembers those that cannot be read. */
final class Anomalies {

    /** Election modalities of SIECLE; LSU has no {@code N}. */
    private static final String MODALITIES = "[SOFLRXDN]";

    private static final int SUBJECT_CODE = 6;

    private final List<Anomaly> found = new ArrayList<>();

    List<Anomaly> found() {
        return List.copyOf(found);
    }

    void add(Fragment row, Code code, @Nullable String siecleId, String detail) {
        found.add(new Anomaly(row.line(), code, siecleId, null, detail));
    }

    @Nullable
    LocalDate date(Fragment row, @Nullable String siecleId, String element) {
        String lexical = row.value(element);
        LocalDate date = SiecleDates.parse(lexical);
        if (lexical != null && date == null) {
            add(row, Code.DATE, siecleId, element);
        }
        return date;
    }

    /** A code that is there, or null. */
    @Nullable
    String code(Fragment row, String... names) {
        String code = row.value(names);
        if (code == null) {
            add(row, Code.CODE_MISSING, null, names[0]);
        }
        return code;
    }

    /** A subject's code of six characters. */
    @Nullable
    String subject(Fragment row, @Nullable String siecleId, String... names) {
        String code = row.value(names);
        if (code == null || code.length() != SUBJECT_CODE) {
            found.add(new Anomaly(row.line(), Code.SUBJECT_CODE, siecleId, code, names[0]));
            return null;
        }
        return code;
    }

    @Nullable
    String modality(Fragment row, @Nullable String siecleId, String subject) {
        String modality = row.value("CODE_MODALITE_ELECT");
        if (modality == null || !modality.matches(MODALITIES)) {
            found.add(new Anomaly(row.line(), Code.MODALITY, siecleId, subject, "CODE_MODALITE_ELECT"));
            return null;
        }
        return modality;
    }

    /** A number of hours, zero or more. */
    @Nullable
    BigDecimal hours(Fragment row, String subject) {
        String lexical = row.value("HORAIRE");
        if (lexical == null || lexical.matches("\\d{1,4}([.,]\\d{1,4})?")) {
            return lexical == null ? null : new BigDecimal(lexical.replace(',', '.'));
        }
        found.add(new Anomaly(row.line(), Code.NUMBER, null, subject, "HORAIRE"));
        return null;
    }
}
