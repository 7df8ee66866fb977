package fr.livret.reportcard;

import fr.livret.reportcard.CardLookup.Found;
import fr.livret.reportcard.ReportCardParts.DigitalSkills;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.roster.ServiceMode;
import fr.livret.school.PeriodCode;
import fr.livret.web.EntryFaults;
import fr.livret.web.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a report card in its school: every reference is found, or is a fault. */
final class CardSettling {

    private final Found found;
    private final PeriodCode period;

    CardSettling(Found found, PeriodCode period) {
        this.found = found;
        this.period = period;
    }

    CardState settle(CardState said, CardStudent student, @Nullable CardState known, EntryFaults faults) {
        if (student.classes().isEmpty()) {
            faults.add(Fault.at("", "NOT_ENROLLED", period.year()));
        } else if (!student.mayHave(period.count())) {
            Integer perYear = student.classes().get(0).periodsPerYear();
            faults.add(Fault.at("", "NOT_A_PERIOD_OF_THE_CLASS", String.valueOf(perYear)));
        }
        ReportCard card = said.card();
        return CardState.of(new ReportCard(
                card.committeeDate(),
                card.schoolingDate(),
                card.signatory(),
                card.committeeAppraisal(),
                card.homeworkSupport(),
                card.schoolLife(),
                results(said, student, known, faults),
                parts(card.parts(), faults)));
    }

    private List<SubjectResult> results(
            CardState said, CardStudent student, @Nullable CardState known, EntryFaults faults) {
        List<SubjectResult> results = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < said.lines().size(); i++) {
            EnteredLine line = said.lines().get(i);
            EntryFaults ofLine = faults.in("results", i);
            CardService service = service(line.reference(), student, ofLine);
            if (service != null) {
                if (!seen.add(service.id())) {
                    ofLine.add("service", "REPEATED_VALUE");
                }
                checkMode(line.values(), service, ofLine);
                results.add(line.settled(
                        service.id(),
                        TeacherReferences.settle(line.values().teachers(), "teachers", found.teachers(), ofLine),
                        known == null ? null : result(known, service)));
            }
        }
        return results;
    }

    /** A service that its source no longer has is found by its id, or when there is no other. */
    private @Nullable CardService service(ServiceReference said, CardStudent student, EntryFaults faults) {
        List<CardService> agreeing =
                found.services().stream().filter(one -> one.agrees(said)).toList();
        if (said.service() != null) {
            boolean isKnown = found.services().stream().anyMatch(one -> one.id().equals(said.service()));
            if (agreeing.isEmpty()) {
                faults.add("service", isKnown ? "OTHER_SERVICE" : "UNKNOWN_SERVICE");
            }
            return agreeing.isEmpty() ? null : agreeing.get(0);
        }
        if (said.classCode() == null && said.group() == null) {
            agreeing = agreeing.stream().filter(student::follows).toList();
        }
        List<CardService> present =
                agreeing.stream().filter(one -> !one.absent()).toList();
        List<CardService> chosen = unlabelled(said, present.isEmpty() ? agreeing : present);
        if (chosen.size() != 1) {
            faults.add("subject", chosen.isEmpty() ? "UNKNOWN_SERVICE" : "AMBIGUOUS_SERVICE");
            return null;
        }
        return chosen.get(0);
    }

    /** A line without label means the service without label, where there is one: its labelled double disturbs nobody. */
    private static List<CardService> unlabelled(ServiceReference said, List<CardService> possible) {
        List<CardService> plain =
                possible.stream().filter(one -> one.label() == null).toList();
        return said.label() == null && plain.size() == 1 ? plain : possible;
    }

    private static void checkMode(SubjectResult values, CardService service, EntryFaults faults) {
        boolean graded = service.mode() == ServiceMode.WITH_GRADES;
        if (service.modeAssumed()) {
            return;
        }
        if (values.grade() != null && !graded) {
            faults.add("grade", "GRADE_IN_SERVICE_WITHOUT_GRADES");
        }
        if (values.lsuGrade() != null && graded) {
            faults.add("lsuGrade", "LSU_GRADE_IN_SERVICE_WITH_GRADES");
        }
    }

    private static @Nullable SubjectResult result(CardState known, CardService service) {
        return known.card().results().stream()
                .filter(result -> result.service().equals(service.id()))
                .findFirst()
                .orElse(null);
    }

    private ReportCardParts parts(ReportCardParts parts, EntryFaults faults) {
        groups(parts.projects(), Project.Kind.INTERDISCIPLINARY_PROJECT, "interdisciplinaryProjects", faults);
        groups(parts.personalisedSupport(), Project.Kind.PERSONALISED_SUPPORT, "personalisedSupport", faults);
        DigitalSkills skills = parts.digitalSkills();
        List<UUID> texts = skills == null ? List.of() : skills.sharedTexts();
        for (int i = 0; i < texts.size(); i++) {
            if (!found.texts().contains(texts.get(i))) {
                faults.in("digitalSkills").add(Fault.at("/sharedTexts/" + i, "UNKNOWN_SHARED_TEXT"));
            }
        }
        return new ReportCardParts(
                TeacherReferences.settle(parts.mainTeachers(), "mainTeachers", found.teachers(), faults),
                skills,
                parts.projects(),
                parts.personalisedSupport(),
                parts.paths(),
                parts.supportMeasures(),
                parts.components(),
                parts.guardians());
    }

    private void groups(List<Participation> said, Project.Kind kind, String property, EntryFaults faults) {
        for (int i = 0; i < said.size(); i++) {
            if (found.groups().get(said.get(i).group()) != kind) {
                faults.in(property, i).add("group", "UNKNOWN_PROJECT_GROUP");
            }
        }
    }
}
