package fr.livret.lsu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closed lists of codes of the format with their labels, read from resources: lists change during the year, code
 * does not. Lists: {@code pathways}, {@code support-measures}, {@code itp-themes}, {@code common-base},
 * {@code common-base-levels}, {@code complementary-teachings}, {@code regional-languages}, {@code digital-skills},
 * {@code election-modalities}, {@code teacher-types}, {@code student-statuses}, {@code group-statuses}. Immutable.
 */
public final class Nomenclatures {
    private static final Nomenclatures BUILT_IN =
            new Nomenclatures("/lsu/nomenclatures_fr.properties", "/lsu/nomenclatures_en.properties");

    private final Map<String, List<Code>> lists;

    private Nomenclatures(String frenchResource, String englishResource) {
        Map<String, String> english = read(englishResource);
        Map<String, List<Code>> read = new LinkedHashMap<>();
        read(frenchResource).forEach((key, label) -> {
            int dot = key.indexOf('.');
            read.computeIfAbsent(key.substring(0, dot), list -> new ArrayList<>())
                    .add(new Code(key.substring(dot + 1), label, english.getOrDefault(key, label)));
        });
        read.replaceAll((list, codes) -> List.copyOf(codes));
        this.lists = Collections.unmodifiableMap(read);
    }

    /** The lists this version of Livret ships. */
    public static Nomenclatures builtIn() {
        return BUILT_IN;
    }

    /** Names of the lists, in the order they are shown. */
    public List<String> lists() {
        return List.copyOf(lists.keySet());
    }

    /** The codes of a list in the order they are shown; empty for an unknown list. */
    public List<Code> codes(String list) {
        return lists.getOrDefault(list, List.of());
    }

    /** One code of a list; empty when the list does not have it. */
    public Optional<Code> find(String list, String code) {
        return codes(list).stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** A code as it stands in files, with its labels. */
    public record Code(String code, String french, String english) {}

    private static Map<String, String> read(String resource) {
        try (InputStream in = Nomenclatures.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            Map<String, String> labels = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> labels.put(before(line), line.substring(line.indexOf('=') + 1)));
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf('='));
    }
}
