package fr.livret.submission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.support.Channels;
import fr.livret.support.Schools;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CredentialWatchTest {

    @Inject
    CredentialWatch watch;

    @Inject
    MeterRegistry meters;

    @Test
    void tellsWhenEveryCredentialExpires() {
        var soon = school("2026-01-01T00:00:00Z");
        var late = school("2126-01-01T00:00:00Z");

        var warnings = warnings(watch::look);

        assertThat(expiry(soon)).isEqualTo(1_767_225_600);
        assertThat(expiry(late)).isEqualTo(4_922_899_200L);
        assertThat(warnings)
                .filteredOn(line -> line.contains("credential-expires"))
                .anyMatch(line -> line.contains(soon))
                .noneMatch(line -> line.contains(late));
    }

    private static String school(String expiry) {
        var uai = Schools.create();
        Channels.configure(uai, "receiver", Map.of("answers", "DELIVERED", "expiry", expiry), Map.of())
                .statusCode(201);
        return uai;
    }

    private double expiry(String uai) {
        return meters.get("livret.submission.credential.expiry")
                .tag("school", uai)
                .tag("channel", "receiver")
                .gauge()
                .value();
    }

    private static List<String> warnings(Runnable work) {
        var lines = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new PatternFormatter("%s").format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            work.run();
        } finally {
            root.removeHandler(handler);
        }
        return lines;
    }
}
