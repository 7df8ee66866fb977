package fr.livret.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A period of a school year (<i>trimestre</i>, <i>semestre</i>). */
@Entity
@IdClass(PeriodKey.class)
class Period {

    @Id
    private String school;

    @Id
    private String code;

    private int schoolYear;
    private int rank;

    @Column(name = "periods_in_year")
    private int count;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private String label;

    @Version
    private long version;

    protected Period() {}

    Period(Uai school, PeriodCode code, PeriodInput input) {
        this.school = school.value();
        this.code = code.toString();
        this.schoolYear = code.year();
        this.rank = code.rank();
        this.count = code.count();
        this.startsOn = input.startsOn();
        this.endsOn = input.endsOn();
        this.label = input.label();
    }

    void change(PeriodInput input) {
        startsOn = input.startsOn();
        endsOn = input.endsOn();
        label = input.label();
    }

    String code() {
        return code;
    }

    int schoolYear() {
        return schoolYear;
    }

    int rank() {
        return rank;
    }

    int count() {
        return count;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String label() {
        return label;
    }

    long version() {
        return version;
    }
}
