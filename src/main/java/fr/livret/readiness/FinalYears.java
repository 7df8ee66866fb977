package fr.livret.readiness;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.readiness.check.FinalYearRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of the year of the <i>brevet</i>, by school year: those built in, or an operator's file in their place. */
@ApplicationScoped
class FinalYears {

    private static final String BUILT_IN = "/readiness/final-years.json";

    private final List<FinalYearRules> all;

    FinalYears(ReadinessConfig config, ObjectMapper json) {
        try (InputStream in = open(config)) {
            this.all = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of the final year cannot be read", e);
        }
    }

    /** Those that hold in a school year, the latest begun. */
    Optional<FinalYearRules> of(int year) {
        return all.stream()
                .filter(rules -> rules.fromYear() <= year)
                .max(Comparator.comparingInt(FinalYearRules::fromYear));
    }

    private static InputStream open(ReadinessConfig config) throws IOException {
        if (config.finalYears().isPresent()) {
            return Files.newInputStream(config.finalYears().get());
        }
        InputStream builtIn = FinalYears.class.getResourceAsStream(BUILT_IN);
        if (builtIn == null) {
            throw new FileNotFoundException(BUILT_IN);
        }
        return builtIn;
    }
}
