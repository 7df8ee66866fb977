package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Our schema and the official one give every mutant the same verdict. */
class SchemaMutantsTest {

    @Test
    void givesTenThousandMutantsTheVerdictOfTheOfficialSchema() throws Exception {
        Validator official =
                OfficialSchema.untouched(Documents.reference("schema-10.0.xsd")).newValidator();
        Schema ours = Documents.CATALOG.newest().schema();
        Validator validator = ours.newValidator();
        List<String> disagreements = new ArrayList<>();
        int[] counts = new int[2];

        for (String source : List.of(Documents.complete(), Documents.periodic(), Documents.cycle())) {
            Mutants.of(source, mutant -> {
                boolean valid = accepts(validator, mutant);
                counts[valid ? 0 : 1]++;
                if (valid != accepts(official, mutant)) {
                    disagreements.add(mutant);
                }
            });
        }

        assertThat(disagreements).isEmpty();
        assertThat(counts[0] + counts[1]).isGreaterThanOrEqualTo(10_000);
        assertThat(counts[0]).isGreaterThan(1_000);
        System.out.printf("%d mutants, of which %d are invalid%n", counts[0] + counts[1], counts[1]);
    }

    private static boolean accepts(Validator validator, String document) {
        try {
            validator.validate(new StreamSource(Documents.stream(document)));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
