package fr.livret.school;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A school (<i>établissement</i>), the tenant. */
@Entity
class School {

    @Id
    private String uai;

    private String name;
    private int currentYear;
    private int fileRetentionHours;

    @Version
    private long version;

    protected School() {}

    School(Uai uai, SchoolInput input) {
        this.uai = uai.value();
        this.name = input.name();
        change(input);
    }

    final void change(SchoolInput input) {
        name = input.name();
        currentYear = input.currentYear();
        fileRetentionHours = input.optionsOrDefault().fileRetentionHoursOrDefault();
    }

    String uai() {
        return uai;
    }

    String name() {
        return name;
    }

    int currentYear() {
        return currentYear;
    }

    int fileRetentionHours() {
        return fileRetentionHours;
    }

    long version() {
        return version;
    }
}
