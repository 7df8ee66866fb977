package fr.livret.roster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.roster.ModalityRule.Choice;
import fr.livret.roster.ModalityRule.Offer;
import fr.livret.roster.ModalityRule.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModalityRuleTest {

    private static final String LATIN = "020300";

    @Test
    void theOptionOfTheStudentDecides() {
        assertThat(choose(List.of(option("F")), List.of(taught("S", "3.00"))))
                .isEqualTo(new Choice("F", Source.OPTION));
    }

    @Test
    void elseTheProgrammeOfTheirTraining() {
        assertThat(choose(List.of(), List.of(taught("O", "3.00")))).isEqualTo(new Choice("O", Source.PROGRAMME));
    }

    @Test
    void elseTheCommonCoreAsAGuess() {
        assertThat(choose(List.of(), List.of())).isEqualTo(new Choice("S", Source.GUESS));
    }

    @Test
    void optionsAndProgrammesOfOtherSubjectsDoNotCount() {
        var other = new Offer("061300", "X", BigDecimal.ONE);

        assertThat(choose(List.of(other), List.of(other))).isEqualTo(new Choice("S", Source.GUESS));
    }

    @Test
    void rowsWithHoursComeFirst() {
        assertThat(choose(List.of(), List.of(taught("F", "0.00"), taught("O", "2.00"))))
                .isEqualTo(new Choice("O", Source.PROGRAMME));
        assertThat(choose(List.of(), List.of(taught("F", null), taught("O", "2.00"))))
                .isEqualTo(new Choice("O", Source.PROGRAMME));
    }

    @Test
    void severalModalitiesOfAProgrammeAreAGuess() {
        assertThat(choose(List.of(), List.of(taught("F", "2.00"), taught("O", "2.00"))))
                .isEqualTo(new Choice("S", Source.GUESS));
    }

    @Test
    void modalityNIsCompulsoryForAnOptionAndCommonCoreElse() {
        assertThat(choose(List.of(option("N")), List.of())).isEqualTo(new Choice("O", Source.OPTION));
        assertThat(choose(List.of(), List.of(taught("N", "2.00")))).isEqualTo(new Choice("S", Source.GUESS));
    }

    @Test
    void findsAProgrammeUnderTheShortFormOfItsTraining() {
        var programme = List.of(taught("O", "3.00"));

        assertThat(ModalityRule.programmeOf("10310019110", Map.of("1031001911", programme)))
                .isEqualTo(programme);
        assertThat(ModalityRule.programmeOf("1031001911", Map.of("1031001911U", programme)))
                .isEqualTo(programme);
        assertThat(ModalityRule.programmeOf("10310019110", Map.of("10310019111", programme)))
                .isEmpty();
        assertThat(ModalityRule.programmeOf(null, Map.of("1031001911", programme)))
                .isEmpty();
    }

    private static Choice choose(List<Offer> options, List<Offer> programme) {
        return ModalityRule.of(LATIN, options, programme);
    }

    private static Offer option(String modality) {
        return new Offer(LATIN, modality, null);
    }

    private static Offer taught(String modality, String hours) {
        return new Offer(LATIN, modality, hours == null ? null : new BigDecimal(hours));
    }
}
