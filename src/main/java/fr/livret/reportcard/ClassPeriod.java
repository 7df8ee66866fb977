package fr.livret.reportcard;

import fr.livret.reportcard.ReportCardParts.EducationalPath;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the students of a class share in a period: the day of the class committee, texts. */
record ClassPeriod(
        @Nullable LocalDate committeeDate, @Nullable String schoolLifeComment, List<EducationalPath> paths) {

    static final ClassPeriod EMPTY = new ClassPeriod(null, null, List.of());
}
