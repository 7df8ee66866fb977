package fr.livret.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.imports.Difference.Change;
import fr.livret.imports.Difference.Subject;
import fr.livret.roster.Guardian;
import fr.livret.roster.RosterRows.GuardianRow;
import fr.livret.roster.RosterRows.StudentRow;
import fr.livret.siecle.GuardiansFile;
import fr.livret.siecle.GuardiansFile.OfStudent;
import fr.livret.siecle.SiecleGuardian;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Brings in the legal guardians of students; those of a student whom the school does not have yet wait for them. */
@ApplicationScoped
class GuardiansImporter {

    private static final int LINE = 50;
    private static final int POST_CODE = 10;

    private final RosterWriter writer;
    private final WaitingRows waiting;
    private final ObjectMapper json;

    GuardiansImporter(RosterWriter writer, WaitingRows waiting, ObjectMapper json) {
        this.writer = writer;
        this.waiting = waiting;
        this.json = json;
    }

    /**
     * Imports a whole file: a guardian of SIECLE who is not in it any more is dated.
     *
     * @throws ImportRefusedException when no link says who is a legal guardian
     */
    void importFile(ImportContext context, GuardiansFile file) {
        if (!file.ranked()) {
            throw new ImportRefusedException("guardians-without-rank");
        }
        Map<String, UUID> students = students(context);
        Map<String, OfStudent> left = new LinkedHashMap<>();
        List<GuardianRow> rows = new ArrayList<>();
        for (OfStudent of : file.students()) {
            UUID student = students.get(of.siecleId());
            if (student == null) {
                left.put(of.siecleId(), of);
                context.report()
                        .difference(Difference.of(
                                RosterKinds.GUARDIANS.kind(),
                                Change.WAITING,
                                Subject.ofStudent(of.siecleId()),
                                List.of()));
            } else {
                rows.addAll(rows(context, student, of));
            }
        }
        waiting.replace(context, WaitingRows.Kind.GUARDIANS, left);
        if (!left.isEmpty()) {
            context.report()
                    .finding(SchoolFinding.of(FindingCode.GUARDIANS_WAITING, Subject.ofStudent(null), left.size()));
        }
        writer.write(
                RosterKinds.GUARDIANS,
                context,
                writer.known(RosterKinds.GUARDIANS, context),
                rows,
                row -> row.personId() != null && row.absentSince() == null ? absent(row, context) : row);
    }

    /** Brings in the guardians who were waiting for students who have come. */
    void resolve(ImportContext context) {
        Map<String, UUID> students = students(context);
        Map<String, OfStudent> come =
                waiting.take(context, WaitingRows.Kind.GUARDIANS, students.keySet(), OfStudent.class);
        List<GuardianRow> rows = new ArrayList<>();
        come.forEach((siecleId, of) -> {
            UUID student = students.get(siecleId);
            if (student != null) {
                rows.addAll(rows(context, student, of));
            }
        });
        if (!rows.isEmpty()) {
            writer.write(
                    RosterKinds.GUARDIANS,
                    context,
                    writer.known(RosterKinds.GUARDIANS, context),
                    rows,
                    UnaryOperator.identity());
        }
    }

    private Map<String, UUID> students(ImportContext context) {
        Map<String, UUID> students = new HashMap<>();
        for (StudentRow row : writer.known(RosterKinds.STUDENTS, context)) {
            if (row.siecleId() != null) {
                students.put(row.siecleId(), row.id());
                context.siecleIds().put(row.id(), row.siecleId());
            }
        }
        return students;
    }

    private List<GuardianRow> rows(ImportContext context, UUID student, OfStudent of) {
        Row row = new Row(context.report().refusals, of.line(), of.siecleId(), null, null);
        List<GuardianRow> rows = new ArrayList<>();
        for (SiecleGuardian guardian : of.guardians()) {
            rows.add(new GuardianRow(
                    student,
                    rows.size() + 1,
                    guardian.personId(),
                    guardian.civility(),
                    row.text(guardian.lastName(), Limits.NAME, "PERSONNE/NOM_DE_FAMILLE"),
                    row.text(guardian.firstName(), Limits.NAME, "PERSONNE/PRENOM"),
                    guardian.legalRank(),
                    guardian.relationship(),
                    address(guardian.address(), row),
                    null));
        }
        return rows;
    }

    /** A line that LSU has no room for is refused with its whole address: half an address would be another one. */
    private @Nullable JsonNode address(SiecleGuardian.@Nullable Address said, Row row) {
        if (said == null) {
            return null;
        }
        boolean fits = !List.of(
                        fits(row, said.line1(), LINE, "LIGNE1_ADRESSE"),
                        fits(row, said.line2(), LINE, "LIGNE2_ADRESSE"),
                        fits(row, said.line3(), LINE, "LIGNE3_ADRESSE"),
                        fits(row, said.line4(), LINE, "LIGNE4_ADRESSE"),
                        fits(row, said.postCode(), POST_CODE, "CODE_POSTAL"),
                        fits(row, said.town(), Limits.NAME, "LIBELLE_POSTAL"))
                .contains(false);
        return fits
                ? json.valueToTree(new Guardian.Address(
                        said.line1(), said.line2(), said.line3(), said.line4(), said.postCode(), said.town()))
                : null;
    }

    private static boolean fits(Row row, @Nullable String text, int limit, String name) {
        return text == null || row.text(text, limit, "ADRESSE/" + name) != null;
    }

    private static GuardianRow absent(GuardianRow row, ImportContext context) {
        return new GuardianRow(
                row.studentId(),
                row.position(),
                row.personId(),
                row.civility(),
                row.lastName(),
                row.firstName(),
                row.legalRank(),
                row.relationship(),
                row.address(),
                context.seenOn());
    }
}
