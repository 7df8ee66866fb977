package fr.livret.imports;

import fr.livret.imports.Difference.Subject;
import fr.livret.roster.RosterRows.SubjectRow;
import fr.livret.siecle.NomenclatureFile;
import fr.livret.siecle.SiecleMef;
import fr.livret.siecle.SiecleSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings in the subjects of SIECLE, its trainings and their programmes; only the sections that the file has. */
@ApplicationScoped
class NomenclatureImporter {

    private final RosterWriter writer;
    private final MefWriter mefs;

    NomenclatureImporter(RosterWriter writer, MefWriter mefs) {
        this.writer = writer;
        this.mefs = mefs;
    }

    void importFile(ImportContext context, NomenclatureFile file) {
        List<SiecleSubject> subjects = file.subjects();
        if (subjects != null) {
            writer.write(
                    RosterKinds.SUBJECTS,
                    context,
                    writer.known(RosterKinds.SUBJECTS, context),
                    subjects.stream().map(subject -> row(context, subject)).toList(),
                    row -> row.inNomenclature() && row.absentSince() == null ? absent(row, context) : row);
        }
        List<SiecleMef> trainings = file.mefs();
        if (trainings != null) {
            mefs.importAll(context, trainings, file.allMefs());
        }
    }

    private static SubjectRow row(ImportContext context, SiecleSubject said) {
        if (said.label() == null) {
            context.finding(
                    FindingCode.SUBJECT_WITHOUT_LABEL,
                    Subject.ofStructure(null, null).withSubject(said.code()));
        }
        return new SubjectRow(
                said.code(),
                said.code(),
                said.label() == null ? said.code() : said.label(),
                said.shortLabel(),
                true,
                null);
    }

    private static SubjectRow absent(SubjectRow row, ImportContext context) {
        return new SubjectRow(row.code(), row.siecleCode(), row.label(), row.shortLabel(), true, context.seenOn());
    }
}
