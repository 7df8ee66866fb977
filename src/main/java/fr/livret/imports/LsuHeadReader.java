package fr.livret.imports;

import fr.livret.imports.LsuReferences.FileStudent;
import fr.livret.imports.LsuReferences.FileSubject;
import fr.livret.lsu.model.Discipline;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.Eleve;
import fr.livret.lsu.model.Enseignant;
import fr.livret.lsu.model.Periode;
import fr.livret.roster.Teacher;
import fr.livret.school.PeriodCode;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands who and what the head of an LSU file declares. */
final class LsuHeadReader {

    private static final String TYPES = "epp|local|dir|autre";
    private static final String CIVILITIES = "M|MME";
    private static final String YEAR = "20\\d{2}";

    private final LsuReferences references;
    private final Map<String, Teacher> teachers = new LinkedHashMap<>();
    private final Refusals refusals;

    LsuHeadReader(LsuReferences references, Refusals refusals) {
        this.references = references;
        this.refusals = refusals;
    }

    /** Fills the references. Rows that cannot be told apart or have no identity are refused. */
    void read(Donnees donnees) {
        donnees.periodes.forEach(this::period);
        Set<String> siecleIds = new HashSet<>();
        donnees.eleves.forEach(student -> student(student, siecleIds));
        Map<String, Integer> sameSubject = new LinkedHashMap<>();
        donnees.disciplines.forEach(subject -> subject(subject, sameSubject));
        donnees.enseignants.forEach(this::teacher);
        donnees.elementsProgramme.forEach(element -> put(
                references.programmeElements,
                element.id,
                row(null).text(element.libelle, Limits.PROGRAMME_ELEMENT, "element-programme/@libelle")));
        donnees.responsablesEtab.forEach(signatory -> put(
                references.signatories,
                signatory.id,
                row(null).text(signatory.libelle, Limits.NAME, "responsable-etab/@libelle")));
    }

    /** The teachers declared, by key. */
    Map<String, Teacher> teachers() {
        return teachers;
    }

    private void period(Periode declared) {
        Integer rank = row(null).level(declared.indice, 1, 12, "periode/@indice");
        Integer count = row(null).level(declared.nbPeriodes, 1, 12, "periode/@nb-periodes");
        String year = declared.millesime;
        if (rank == null || count == null || rank > count || year == null || !year.matches(YEAR)) {
            row(null).refuse(RefusalCode.PERIOD, "periode");
            return;
        }
        put(references.periods, declared.id, new PeriodCode(Integer.parseInt(year), rank, count));
    }

    private void student(Eleve declared, Set<String> siecleIds) {
        String siecleId = declared.idBe == null ? "" : declared.idBe.strip();
        if (siecleId.isEmpty()) {
            row(null).refuse(RefusalCode.STUDENT_WITHOUT_ID, "eleve/@id-be");
            return;
        }
        Row row = row(siecleId);
        String classCode = row.text(declared.codeDivision, Limits.CLASS_CODE, "eleve/@code-division");
        if (classCode == null) {
            row.refuse(RefusalCode.CLASS_CODE, "eleve/@code-division");
        } else if (!siecleIds.add(siecleId)) {
            row.refuse(RefusalCode.STUDENT_TWICE, "eleve/@id-be");
        } else {
            put(
                    references.students,
                    declared.id,
                    new FileStudent(
                            siecleId,
                            row.text(declared.nom, Limits.NAME, "eleve/@nom"),
                            row.text(declared.prenom, Limits.NAME, "eleve/@prenom"),
                            classCode));
        }
    }

    private void subject(Discipline declared, Map<String, Integer> sameSubject) {
        String code = declared.code;
        if (code == null || code.isBlank()) {
            row(null).refuse(RefusalCode.SUBJECT_CODE_BLANK, "discipline/@code");
            return;
        }
        String label = declared.libelle == null || declared.libelle.isBlank() ? code : declared.libelle;
        String key = String.join("|", code, String.valueOf(declared.modaliteElection), label);
        int rank = sameSubject.merge(key, 1, Integer::sum);
        put(
                references.subjects,
                declared.id,
                new FileSubject(
                        code,
                        code.length() == Limits.SUBJECT_CODE ? code : null,
                        nationalCode(declared),
                        declared.modaliteElection,
                        label,
                        declared.modaliteElection + "|" + label + (rank == 1 ? "" : "|" + rank)));
    }

    private static @Nullable String nationalCode(Discipline declared) {
        String code = declared.codeNational;
        return code != null && code.length() == Limits.SUBJECT_CODE ? code : null;
    }

    private void teacher(Enseignant declared) {
        String type = declared.type != null && declared.type.matches(TYPES) ? declared.type : null;
        String number = number(declared.idSts);
        String key = type != null && number != null
                ? Teacher.keyOf(type, number)
                : "?" + Teacher.keyOf(String.valueOf(declared.type), String.valueOf(declared.idSts));
        Row row = row(null);
        teachers.putIfAbsent(
                key,
                new Teacher(
                        key,
                        type,
                        number,
                        declared.civilite != null && declared.civilite.matches(CIVILITIES) ? declared.civilite : null,
                        row.text(declared.nom, Limits.NAME, "enseignant/@nom"),
                        row.text(declared.prenom, Limits.NAME, "enseignant/@prenom")));
        put(references.teachers, declared.id, key);
    }

    /** The number as LSU compares it: 05 is 5. */
    private static @Nullable String number(@Nullable String lexical) {
        if (lexical == null || !lexical.strip().matches("\\+?\\d{1,30}")) {
            return null;
        }
        BigInteger number = new BigInteger(lexical.strip().replace("+", ""));
        return number.signum() > 0 ? number.toString() : null;
    }

    private Row row(@Nullable String siecleId) {
        return new Row(refusals, 0, siecleId, null, null);
    }

    private static <T> void put(Map<String, T> map, @Nullable String id, @Nullable T value) {
        if (id != null && value != null) {
            map.put(id, value);
        }
    }
}
