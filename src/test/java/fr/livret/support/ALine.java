package fr.livret.support;

import fr.livret.reportcard.ResultStatus;
import fr.livret.reportcard.SubjectResult;
import fr.livret.reportcard.ValueOrigin;
import fr.livret.roster.Service;
import fr.livret.roster.ServiceMode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A line of a report card with its service: complete in a class positioned with grades, until told otherwise. */
public final class ALine {

    private final String subject;
    private String siecleCode;
    private String nationalCode;
    private String label;
    private String shortLabel;
    private ServiceMode mode = ServiceMode.WITH_GRADES;
    private List<String> teachers = List.of("epp:4321");
    private List<String> ownTeachers = List.of();
    private String modality = "S";
    private BigDecimal grade = new BigDecimal("13.75");
    private ResultStatus status;
    private BigDecimal classAverage;
    private ResultStatus classAverageStatus;
    private Integer positioning;
    private BigDecimal lsuGrade;
    private String appraisal = "Travail régulier.";
    private List<String> programmeElements = List.of("Calculer avec des puissances");
    private String key = "";

    private ALine(String subject) {
        this.subject = subject;
        this.siecleCode = subject;
        this.label = "Matière " + subject;
    }

    /** A line in a subject of the school, whose code is by default also the one in SIECLE. */
    public static ALine in(String subject) {
        return new ALine(subject);
    }

    /** A line of a service without grades that has no LSU grade either. */
    public static ALine withoutGrades(String subject) {
        ALine line = new ALine(subject);
        line.mode = ServiceMode.WITHOUT_GRADES;
        line.grade = null;
        return line;
    }

    public ALine siecleCode(String code) {
        siecleCode = code;
        return this;
    }

    public ALine nationalCode(String code) {
        nationalCode = code;
        return this;
    }

    public ALine label(String text) {
        label = text;
        return this;
    }

    public ALine shortLabel(String text) {
        shortLabel = text;
        return this;
    }

    public ALine taughtBy(String... keys) {
        teachers = List.of(keys);
        return this;
    }

    /** The line's own teachers, besides those of the service. */
    public ALine markedBy(String... keys) {
        ownTeachers = List.of(keys);
        return this;
    }

    public ALine modality(String code) {
        modality = code;
        return this;
    }

    public ALine grade(String value) {
        grade = value == null ? null : new BigDecimal(value);
        return this;
    }

    public ALine status(ResultStatus value) {
        grade = null;
        status = value;
        return this;
    }

    public ALine classAverage(String value) {
        classAverage = new BigDecimal(value);
        return this;
    }

    public ALine classAverageStatus(ResultStatus value) {
        classAverageStatus = value;
        return this;
    }

    public ALine positioning(Integer level) {
        positioning = level;
        return this;
    }

    public ALine lsuGrade(String value) {
        lsuGrade = new BigDecimal(value);
        return this;
    }

    /** Neither grade nor LSU grade nor positioning; a status stays. */
    public ALine withoutValue() {
        grade = null;
        lsuGrade = null;
        positioning = null;
        return this;
    }

    public ALine appraisal(String text) {
        appraisal = text;
        return this;
    }

    public ALine programmeElements(String... elements) {
        programmeElements = List.of(elements);
        return this;
    }

    /** Another service of the same subject. */
    public ALine again() {
        key = "again";
        return this;
    }

    public UUID serviceId() {
        return UUID.nameUUIDFromBytes((subject + key).getBytes(StandardCharsets.UTF_8));
    }

    public Service service() {
        return new Service(serviceId(), subject, siecleCode, nationalCode, label, shortLabel, mode, teachers);
    }

    public SubjectResult result() {
        return new SubjectResult(
                serviceId(),
                modality,
                grade,
                status,
                classAverage,
                classAverageStatus,
                positioning,
                positioning == null ? null : ValueOrigin.TYPED,
                lsuGrade,
                lsuGrade == null ? null : ValueOrigin.GENERATED,
                appraisal,
                programmeElements,
                ownTeachers);
    }
}
