package fr.livret.siecle;

import fr.livret.siecle.Anomaly.Code;
import fr.livret.siecle.GuardianRanks.Link;
import fr.livret.siecle.GuardianRanks.Ranked;
import fr.livret.siecle.SiecleGuardian.Address;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code BEE_RESPONSABLES} file: the legal guardians of each student. Persons in charge and persons to contact (levels 2
 * and 3) are no business of LSU and are not kept.
 *
 * @param students guardians by ELEVE_ID, in the order of the file
 * @param ranked whether any link says who is a legal guardian; a file where none does must not be applied
 */
public record GuardiansFile(List<OfStudent> students, boolean ranked, List<Anomaly> anomalies, int padded) {

    private static final Map<String, String> RELATIONSHIPS = Map.ofEntries(
            Map.entry("10", "MERE"),
            Map.entry("20", "PERE"),
            Map.entry("37", "FRATRIE"),
            Map.entry("38", "ASCENDANT"),
            Map.entry("39", "AUTRE MEMBRE DE LA FAMILLE"),
            Map.entry("41", "EDUCATEUR"),
            Map.entry("42", "ASSISTANT FAMILIAL"),
            Map.entry("50", "TUTEUR"),
            Map.entry("51", "AIDE SOCIALE A L'ENFANCE"),
            Map.entry("70", "ELEVE LUI-MEME"),
            Map.entry("90", "AUTRE CAS"));

    /**
     * Reads a file, whatever the order of its sections. The stream is not closed.
     *
     * @throws fr.livret.xml.XmlFault when it is not well-formed
     */
    public static GuardiansFile read(InputStream in) throws IOException {
        return new Reader().read(in);
    }

    /** The legal guardians of one student, who may not be in the school. */
    public record OfStudent(String siecleId, int line, List<SiecleGuardian> guardians) {}

    private static final class Reader {

        private final Anomalies anomalies = new Anomalies();
        private final Map<String, Fragment> persons = new HashMap<>();
        private final Map<String, Address> addresses = new HashMap<>();
        private final Map<String, List<Link>> links = new LinkedHashMap<>();

        GuardiansFile read(InputStream in) throws IOException {
            FragmentReader.Reading reading = FragmentReader.read(
                    in,
                    Map.of(
                            "DONNEES/PERSONNES/PERSONNE", this::person,
                            "DONNEES/RESPONSABLES/RESPONSABLE_ELEVE", this::link,
                            "DONNEES/ADRESSES/ADRESSE", this::address));
            boolean ranked = links.isEmpty()
                    || links.values().stream()
                            .flatMap(List::stream)
                            .anyMatch(link -> link.legal() != null || link.level() != null);
            List<OfStudent> students = new ArrayList<>();
            links.forEach((student, of) ->
                    students.add(new OfStudent(student, of.get(0).row().line(), guardians(student, of))));
            return new GuardiansFile(students, ranked, anomalies.found(), reading.padded());
        }

        private void person(Fragment row) {
            String id = anomalies.code(row, "PERSONNE_ID");
            if (id != null) {
                persons.putIfAbsent(id, row);
            }
        }

        private void address(Fragment row) {
            String id = anomalies.code(row, "ADRESSE_ID");
            if (id != null) {
                addresses.putIfAbsent(
                        id,
                        new Address(
                                row.value("LIGNE1_ADRESSE"),
                                row.value("LIGNE2_ADRESSE"),
                                row.value("LIGNE3_ADRESSE"),
                                row.value("LIGNE4_ADRESSE"),
                                row.value("CODE_POSTAL"),
                                row.value("LIBELLE_POSTAL", "COMMUNE_ETRANGERE", "LL_COMMUNE_INSEE")));
            }
        }

        private void link(Fragment row) {
            String student = anomalies.code(row, "ELEVE_ID");
            String person = anomalies.code(row, "PERSONNE_ID");
            if (student != null && person != null) {
                links.computeIfAbsent(student, s -> new ArrayList<>())
                        .add(new Link(
                                row,
                                person,
                                digit(row.value("RESP_LEGAL"), "[12]"),
                                digit(row.value("NIVEAU_RESPONSABILITE"), "[123]"),
                                row.value("CODE_PARENTE"),
                                "1".equals(row.value("PAIE_FRAIS_SCOLAIRES"))));
            }
        }

        private List<SiecleGuardian> guardians(String student, List<Link> of) {
            List<SiecleGuardian> guardians = new ArrayList<>();
            for (Ranked ranked : GuardianRanks.of(of)) {
                Link link = ranked.link();
                Fragment person = persons.get(link.personId());
                if (person == null) {
                    anomalies.add(link.row(), Code.PERSON_UNKNOWN, student, "RESPONSABLE_ELEVE/PERSONNE_ID");
                    continue;
                }
                if (ranked.rank() == null) {
                    Code code = link.legal() == null ? Code.THIRD_GUARDIAN : Code.LEGAL_RANK_TWICE;
                    anomalies.add(link.row(), code, student, "RESPONSABLE_ELEVE");
                }
                guardians.add(guardian(person, ranked));
            }
            return guardians;
        }

        private SiecleGuardian guardian(Fragment person, Ranked ranked) {
            String address = person.value("ADRESSE_ID");
            return new SiecleGuardian(
                    ranked.link().personId(),
                    ranked.rank(),
                    civility(person.value("LC_CIVILITE", "LL_CIVILITE")),
                    person.value("NOM_USAGE", "NOM_DE_FAMILLE", "NOM"),
                    person.value("PRENOM"),
                    ranked.link().parenthood() == null
                            ? null
                            : RELATIONSHIPS.get(ranked.link().parenthood()),
                    address == null ? null : addresses.get(address));
        }

        private static @Nullable Integer digit(@Nullable String lexical, String allowed) {
            return lexical != null && lexical.matches(allowed) ? Integer.valueOf(lexical) : null;
        }

        private static @Nullable String civility(@Nullable String lexical) {
            return switch (lexical == null ? "" : lexical.replace(".", "")) {
                case "M", "MR", "MONSIEUR" -> "M";
                case "MME", "MLLE", "MADAME", "MADEMOISELLE" -> "MME";
                default -> null;
            };
        }
    }
}
