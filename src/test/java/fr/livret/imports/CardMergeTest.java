package fr.livret.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.reportcard.ReportCard;
import fr.livret.reportcard.ReportCardParts;
import fr.livret.reportcard.ResultStatus;
import fr.livret.reportcard.SchoolLife;
import fr.livret.reportcard.SubjectResult;
import fr.livret.reportcard.ValueOrigin;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardMergeTest {

    private static final UUID MATHS = UUID.randomUUID();
    private static final UUID MUSIC = UUID.randomUUID();

    @Test
    void whatAFileDoesNotSayStays() {
        var known = card("Bien.", new SchoolLife(1, 2, 3, null, null));

        var merged = CardMerge.merge(known, card(null, new SchoolLife(null, 4, null, null, null)));

        assertThat(merged.committeeAppraisal()).isEqualTo("Bien.");
        assertThat(merged.schoolLife()).isEqualTo(new SchoolLife(1, 4, 3, null, null));
    }

    @Test
    void aLineThatAFileNoLongerHasStays() {
        var known = card(result(MATHS, "9", null), result(MUSIC, "8", null));
        var said = card(result(MUSIC, "7", null));

        var merged = CardMerge.merge(known, said);

        assertThat(merged.results()).extracting(SubjectResult::service).containsExactly(MUSIC, MATHS);
        assertThat(merged.results().get(0).grade()).isEqualTo(new BigDecimal("7"));
        assertThat(CardMerge.absentLines(known, said)).isEqualTo(1);
    }

    @Test
    void aStatusTakesThePlaceOfAGrade() {
        var merged = CardMerge.merge(card(result(MATHS, "9", null)), card(result(MATHS, null, ResultStatus.EXEMPTED)));

        assertThat(merged.results().get(0).grade()).isNull();
        assertThat(merged.results().get(0).status()).isEqualTo(ResultStatus.EXEMPTED);
    }

    @Test
    void aValueThatAFileRepeatsKeepsItsOrigin() {
        var generated = positioned(ValueOrigin.GENERATED);
        var typed = positioned(ValueOrigin.TYPED);

        assertThat(CardMerge.merge(card(generated), card(typed)).results()).containsExactly(generated);
    }

    @Test
    void mergingACardWithItselfChangesNothing() {
        var known = card(result(MATHS, "9", null), positionedIn(MUSIC, ValueOrigin.TYPED));

        assertThat(CardMerge.merge(known, known)).isEqualTo(known);
    }

    private static SubjectResult positioned(ValueOrigin origin) {
        return positionedIn(MATHS, origin);
    }

    private static SubjectResult positionedIn(UUID service, ValueOrigin origin) {
        return new SubjectResult(
                service, "S", null, null, null, null, 3, origin, null, null, "Bien.", List.of("Calculer"), List.of());
    }

    private static SubjectResult result(UUID service, @Nullable String grade, @Nullable ResultStatus status) {
        return new SubjectResult(
                service,
                "S",
                grade == null ? null : new BigDecimal(grade),
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static ReportCard card(@Nullable String appraisal, SchoolLife life) {
        return new ReportCard(null, null, null, appraisal, null, life, List.of(), ReportCardParts.NONE);
    }

    private static ReportCard card(SubjectResult... results) {
        return new ReportCard(null, null, null, null, null, SchoolLife.UNKNOWN, List.of(results), ReportCardParts.NONE);
    }
}
