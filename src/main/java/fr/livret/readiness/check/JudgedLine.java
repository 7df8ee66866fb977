package fr.livret.readiness.check;

import java.util.ArrayList;
import java.util.List;

/** A line and what it lacks. */
record JudgedLine(Line line, List<MissingItem> items) {

    private static final List<LineCheck> CHECKS = List.of(
            new SubjectCodeCheck(),
            new ElectionModalityCheck(),
            new TeacherCheck(),
            new GradeCheck(),
            new PositioningCheck(),
            new AppraisalCheck(),
            new DuplicateSubjectCheck(),
            new SubjectLabelCheck());

    private static final LineCheck ON_EXPORTABLE_LINES = new ProgrammeElementsCheck();

    static JudgedLine of(Line line) {
        List<MissingItem> items = new ArrayList<>();
        for (LineCheck check : CHECKS) {
            check.missing(line).ifPresent(items::add);
        }
        if (isExportable(items)) {
            ON_EXPORTABLE_LINES.missing(line).ifPresent(items::add);
        }
        return new JudgedLine(line, items);
    }

    boolean isExportable() {
        return isExportable(items);
    }

    private static boolean isExportable(List<MissingItem> items) {
        return items.stream().noneMatch(MissingItem::blocking);
    }
}
