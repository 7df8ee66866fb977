package fr.livret.imports;

import fr.livret.school.SchoolYearRow;
import fr.livret.siecle.CommonsFile;
import fr.livret.siecle.SiecleClass;
import fr.livret.siecle.SiecleGroup;
import fr.livret.siecle.StructuresFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What each kind of file goes to; to be called inside a transaction of the school. */
@ApplicationScoped
class SiecleImporters {

    private final StudentsImporter students;
    private final GuardiansImporter guardians;
    private final NomenclatureImporter nomenclature;
    private final StsImporter sts;
    private final StructureWriter structures;
    private final MefWriter mefs;
    private final RosterWriter writer;

    SiecleImporters(
            StudentsImporter students,
            GuardiansImporter guardians,
            NomenclatureImporter nomenclature,
            StsImporter sts,
            StructureWriter structures,
            MefWriter mefs,
            RosterWriter writer) {
        this.students = students;
        this.guardians = guardians;
        this.nomenclature = nomenclature;
        this.sts = sts;
        this.structures = structures;
        this.mefs = mefs;
        this.writer = writer;
    }

    StudentsImporter students() {
        return students;
    }

    GuardiansImporter guardians() {
        return guardians;
    }

    NomenclatureImporter nomenclature() {
        return nomenclature;
    }

    StsImporter sts() {
        return sts;
    }

    void structures(ImportContext context, StructuresFile file) {
        List<SiecleClass> classes = file.classes();
        List<SiecleGroup> groups = file.groups();
        if (classes != null) {
            structures.writeClasses(context, StructureWriter.Source.STRUCTURES, classes);
        }
        if (groups != null) {
            structures.writeGroups(context, StructureWriter.Source.STRUCTURES, groups);
        }
    }

    void commons(ImportContext context, CommonsFile file) {
        writer.write(
                RosterKinds.SCHOOL_YEARS,
                context,
                writer.known(RosterKinds.SCHOOL_YEARS, context),
                List.of(new SchoolYearRow(
                        context.year(),
                        file.schoolName(),
                        file.headName(),
                        file.headTitle(),
                        file.startsOn(),
                        file.endsOn())));
    }

    /** Brings in what waited in earlier files for what has just come. */
    void resolve(ImportContext context) {
        mefs.resolve(context);
        guardians.resolve(context);
    }
}
