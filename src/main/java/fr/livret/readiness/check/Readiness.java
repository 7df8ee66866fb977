package fr.livret.readiness.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges students of one school and period by the rules of product § 4. Stateless, without input or output. */
public final class Readiness {

    private static final List<StudentCheck> CHECKS = List.of(
            new SiecleIdCheck(),
            new SeveralClassesCheck(),
            new KnownClassCheck(),
            new PositioningTypeCheck(),
            new FinalYearTypeCheck(),
            new FinalYearPeriodCheck(),
            new MefCheck(),
            new CommitteeDateCheck(),
            new SchoolingDateCheck(),
            new CommitteeAppraisalCheck(),
            new SchoolLifeCheck(),
            new GuardianAddressCheck(),
            new EducationalPathCheck(),
            ParticipationCheck.PROJECTS,
            ParticipationCheck.PERSONALISED_SUPPORT,
            new PpreTextCheck());
    private static final List<CardCheck> CARD_CHECKS = List.of(new ExpectedSubjectCheck(), new HistoryAndCivicsCheck());

    private final SchoolContext school;

    public Readiness(SchoolContext school) {
        this.school = school;
    }

    public Verdict judge(StudentView view) {
        StudentCase student = StudentCase.of(school, view);
        Lines lines = Lines.of(student);
        List<MissingItem> items = items(student, lines);
        ReadinessStatus status = status(items);
        if (status == ReadinessStatus.IMPOSSIBLE) {
            return new Verdict(status, items, List.of(), student.committeeDate(), student.schoolingDate());
        }
        return new Verdict(
                status,
                items,
                lines.outgoing(),
                student.committeeDate(),
                student.schoolingDate(),
                EducationalPathCheck.goingOut(student),
                ParticipationCheck.PROJECTS.goingOut(student),
                ParticipationCheck.PERSONALISED_SUPPORT.goingOut(student));
    }

    private static List<MissingItem> items(StudentCase student, Lines lines) {
        List<MissingItem> items = new ArrayList<>(lines.items());
        for (StudentCheck check : CHECKS) {
            items.addAll(check.missing(student));
        }
        for (CardCheck check : CARD_CHECKS) {
            items.addAll(check.missing(student, lines));
        }
        if (!lines.anyExportable()) {
            items.add(MissingItem.blocking(ItemCode.NO_EXPORTABLE_SERVICE, null));
        }
        items.sort(Comparator.comparing(MissingItem::code));
        return List.copyOf(items);
    }

    private static ReadinessStatus status(List<MissingItem> items) {
        if (items.stream().anyMatch(MissingItem::blocksStudent)) {
            return ReadinessStatus.IMPOSSIBLE;
        }
        if (items.stream().anyMatch(MissingItem::blocking)) {
            return ReadinessStatus.SOME_SERVICES;
        }
        return items.isEmpty() ? ReadinessStatus.COMPLETE : ReadinessStatus.MISSING_DATA;
    }
}
