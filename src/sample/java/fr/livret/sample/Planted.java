package fr.livret.sample;

import fr.livret.school.PeriodCode;
import java.util.List;

/** The defects of one report card. */
record Planted(List<PlantedDefect> defects) {

    static Planted on(Pupil pupil, PeriodCode period) {
        return new Planted(Planting.on(pupil, period));
    }

    boolean has(Defect defect) {
        return defects.stream().anyMatch(planted -> planted.defect() == defect);
    }

    boolean has(Defect defect, Subject subject) {
        return defects.stream()
                .anyMatch(planted -> planted.defect() == defect && subject.code.equals(planted.subject()));
    }

    boolean spoils(Subject subject) {
        return defects.stream().anyMatch(planted -> subject.code.equals(planted.subject()));
    }
}
