package fr.livret.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class NoSecretInLogsTest {

    private static final Logger LOG = Logger.getLogger(NoSecretInLogsTest.class);

    @Test
    void noticesASecretInAMessage() {
        assertThatThrownBy(
                        () -> NoSecretInLogs.during(() -> LOG.errorf("event=test pupil=%s", "Ernestine"), "Ernestine"))
                .hasMessageContaining("Ernestine");
    }

    @Test
    void noticesASecretInACause() {
        var failure = new IllegalStateException(new IllegalArgumentException("Ernestine"));

        assertThatThrownBy(() -> NoSecretInLogs.during(() -> LOG.error("event=test", failure), "Ernestine"))
                .hasMessageContaining("Ernestine");
    }

    @Test
    void acceptsLinesWithoutSecrets() {
        assertThatCode(() -> NoSecretInLogs.during(() -> LOG.error("event=test"), "Ernestine"))
                .doesNotThrowAnyException();
    }
}
