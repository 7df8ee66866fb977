package fr.livret.imports;

import fr.livret.roster.RosterRows.ClassMefRow;
import fr.livret.roster.RosterRows.ClassRow;
import fr.livret.roster.RosterRows.GroupClassRow;
import fr.livret.roster.RosterRows.GroupRow;
import fr.livret.siecle.SiecleClass;
import fr.livret.siecle.SiecleGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes classes and groups. Structures.xml and sts_emp both list them: a class that either has is known to SIECLE, and is
 * absent once neither has it. Of trainings, labels and the classes of a group, Structures has the last word once it is
 * loaded, so that the two files do not undo each other.
 */
@ApplicationScoped
class StructureWriter {

    private final RosterWriter writer;

    StructureWriter(RosterWriter writer) {
        this.writer = writer;
    }

    void writeClasses(ImportContext context, Source source, List<SiecleClass> read) {
        List<SiecleClass> said = read.stream()
                .filter(one -> fits(context, one.line(), one.code(), "DIVISION"))
                .toList();
        List<ClassRow> known = writer.known(RosterKinds.CLASSES, context);
        Map<String, ClassRow> byCode = known.stream().collect(Collectors.toMap(ClassRow::code, Function.identity()));
        boolean details = source == Source.STRUCTURES || known.stream().noneMatch(row -> row.inStructures() != null);
        writer.write(
                RosterKinds.CLASSES,
                context,
                known,
                said.stream()
                        .map(one -> listed(context, source, one, byCode.get(one.code())))
                        .toList(),
                row -> missing(context, source, row));
        if (details) {
            writeMefs(context, said);
        }
    }

    void writeGroups(ImportContext context, Source source, List<SiecleGroup> read) {
        List<SiecleGroup> said = read.stream()
                .filter(one -> fits(context, one.line(), one.code(), "GROUPE"))
                .toList();
        List<GroupRow> known = writer.known(RosterKinds.GROUPS, context);
        boolean details = source == Source.STRUCTURES || known.stream().noneMatch(row -> row.inStructures() != null);
        writer.write(
                RosterKinds.GROUPS,
                context,
                known,
                said.stream()
                        .map(one -> new GroupRow(
                                context.year(),
                                one.code(),
                                details ? one.label() : null,
                                source == Source.STRUCTURES ? true : null,
                                source == Source.STS ? true : null,
                                null))
                        .toList(),
                row -> missing(context, source, row));
        if (details) {
            writeClassesOfGroups(context, said);
        }
    }

    private static boolean fits(ImportContext context, int line, String code, String element) {
        return new Row(context.report().refusals, line, null, null, null).text(code, Limits.CLASS_CODE, element)
                != null;
    }

    private static ClassRow listed(ImportContext context, Source source, SiecleClass said, @Nullable ClassRow known) {
        return new ClassRow(
                context.year(),
                said.code(),
                known != null && known.level() != null ? null : ClassLevels.of(said.mefs()),
                source == Source.STRUCTURES ? true : null,
                source == Source.STS ? true : null,
                true,
                null);
    }

    private static ClassRow missing(ImportContext context, Source source, ClassRow row) {
        boolean structures = source == Source.STRUCTURES;
        boolean other = Boolean.TRUE.equals(structures ? row.inSts() : row.inStructures());
        boolean gone = Boolean.TRUE.equals(structures ? row.inStructures() : row.inSts()) && !other;
        return new ClassRow(
                row.year(),
                row.code(),
                row.level(),
                structures ? Boolean.FALSE : row.inStructures(),
                structures ? row.inSts() : Boolean.FALSE,
                other,
                gone && row.absentSince() == null ? context.seenOn() : row.absentSince());
    }

    private static GroupRow missing(ImportContext context, Source source, GroupRow row) {
        boolean structures = source == Source.STRUCTURES;
        boolean other = Boolean.TRUE.equals(structures ? row.inSts() : row.inStructures());
        boolean gone = Boolean.TRUE.equals(structures ? row.inStructures() : row.inSts()) && !other;
        return new GroupRow(
                row.year(),
                row.code(),
                row.label(),
                structures ? Boolean.FALSE : row.inStructures(),
                structures ? row.inSts() : Boolean.FALSE,
                gone && row.absentSince() == null ? context.seenOn() : row.absentSince());
    }

    private void writeMefs(ImportContext context, List<SiecleClass> said) {
        List<ClassMefRow> rows = new ArrayList<>();
        for (SiecleClass one : said) {
            one.mefs().stream()
                    .filter(mef -> mef.length() <= Limits.MEF)
                    .forEach(mef -> rows.add(new ClassMefRow(context.year(), one.code(), mef, null)));
        }
        writer.write(
                RosterKinds.CLASS_MEFS,
                context,
                writer.known(RosterKinds.CLASS_MEFS, context),
                rows,
                row -> row.absentSince() == null
                        ? new ClassMefRow(row.year(), row.classCode(), row.mef(), context.seenOn())
                        : row);
    }

    private void writeClassesOfGroups(ImportContext context, List<SiecleGroup> said) {
        List<GroupClassRow> rows = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (SiecleGroup group : said) {
            codes.add(group.code());
            group.classes().forEach(code -> rows.add(new GroupClassRow(context.year(), group.code(), code, null)));
        }
        writer.write(
                RosterKinds.GROUP_CLASSES,
                context,
                writer.known(RosterKinds.GROUP_CLASSES, context),
                rows,
                row -> row.absentSince() == null && codes.contains(row.groupCode())
                        ? new GroupClassRow(row.year(), row.groupCode(), row.classCode(), context.seenOn())
                        : row);
    }

    /** The file that lists classes and groups. */
    enum Source {
        STRUCTURES,
        STS
    }
}
