package fr.livret.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSyntaxTest {

    private static final Etag CURRENT = Etag.ofVersion(3);

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"1\", \"3\"", " \"3\" ", "*", "W/\"2\",\"3\""})
    void matchesTheCurrentTag(String header) {
        assertThat(EtagCondition.fromString(header).matchesStrongly(CURRENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"4\"", "W/\"3\"", "\"\""})
    void doesNotMatchAnotherOrAWeakTag(String header) {
        assertThat(EtagCondition.fromString(header).matchesStrongly(CURRENT)).isFalse();
    }

    @Test
    void comparesWeaklyForReads() {
        assertThat(EtagCondition.fromString("W/\"3\"").matchesWeakly(CURRENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "\"3\",", "", "**", "\"a\"b\""})
    void refusesWhatIsNoListOfTags(String header) {
        assertThatThrownBy(() -> EtagCondition.fromString(header)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tagsContentByItsDigest() {
        assertThat(Etag.ofContent("a")).isEqualTo(Etag.ofContent("a")).isNotEqualTo(Etag.ofContent("b"));
        assertThat(Etag.ofContent("a").toString()).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void readsACursorThatItWrote() {
        var cursor = Cursor.after("6EME 4", "Zoé", "");

        assertThat(Cursor.fromString(cursor.toString()).keys()).isEqualTo(List.of("6EME 4", "Zoé", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-FR", "de", "en;q=0.1, fr;q=0.9", "*", "???"})
    void speaksFrench(String acceptLanguage) {
        assertThat(Messages.language(acceptLanguage).getLanguage()).isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB, fr;q=0.5", "de, en"})
    void speaksEnglish(String acceptLanguage) {
        assertThat(Messages.language(acceptLanguage).getLanguage()).isEqualTo("en");
    }
}
