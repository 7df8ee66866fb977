package fr.livret.export;

import fr.livret.export.ExportRequest.Layout;
import fr.livret.lsu.SchemaDescription;
import fr.livret.web.ByteOrder;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The files of an export in the making: one, or one a class. */
final class DraftFiles implements Closeable {

    private static final String WHOLE_SCHOOL = "";

    private final String school;
    private final SchemaDescription schema;
    private final Layout layout;
    private final Map<String, DraftFile> byClass = new TreeMap<>(ByteOrder::compare);

    DraftFiles(String school, SchemaDescription schema, Layout layout) {
        this.school = school;
        this.schema = schema;
        this.layout = layout;
    }

    /** The file that the reports of a class go to. */
    DraftFile of(String classCode) {
        String key = switch (layout) {
            case SINGLE_FILE -> WHOLE_SCHOOL;
            case FILE_PER_CLASS -> classCode;
        };
        return byClass.computeIfAbsent(key, code -> new DraftFile(school, schema));
    }

    /** Those that hold a report, by a name that is unique and safe on every system, in a stable order. */
    Map<String, DraftFile> named() {
        Map<String, DraftFile> named = new LinkedHashMap<>();
        byClass.forEach((code, file) -> {
            if (!file.isEmpty()) {
                named.put(name(named.size() + 1, code), file);
            }
        });
        return named;
    }

    /** What the version of the format does not have, and how often it was left out. */
    Map<String, Integer> omitted() {
        Map<String, Integer> omitted = new TreeMap<>();
        byClass.values()
                .forEach(file -> file.omitted().forEach((name, count) -> omitted.merge(name, count, Integer::sum)));
        return omitted;
    }

    @Override
    public void close() throws IOException {
        closeAll(byClass.values());
    }

    /** Closes all of them, whatever the first ones throw. */
    private static void closeAll(Collection<DraftFile> files) throws IOException {
        IOException failure = null;
        for (DraftFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** The rank tells apart two codes that look the same once cleaned. */
    private static String name(int rank, String code) {
        String cleaned = code.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return String.format(Locale.ROOT, "%03d%s.xml", rank, cleaned.isEmpty() ? "" : "-" + cleaned);
    }
}
