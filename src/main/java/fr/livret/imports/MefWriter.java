package fr.livret.imports;

import fr.livret.imports.Difference.Subject;
import fr.livret.roster.RosterRows.ClassMefRow;
import fr.livret.roster.RosterRows.MefRow;
import fr.livret.roster.RosterRows.ProgrammeRow;
import fr.livret.roster.RosterRows.StayRow;
import fr.livret.siecle.SiecleMef;
import fr.livret.siecle.SiecleMef.Taught;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes trainings and their programmes. A nomenclature lists hundreds of trainings: those that no student and no class
 * follows wait until one does.
 */
@ApplicationScoped
class MefWriter {

    private final RosterWriter writer;
    private final WaitingRows waiting;

    MefWriter(RosterWriter writer, WaitingRows waiting) {
        this.writer = writer;
        this.waiting = waiting;
    }

    /**
     * Takes the trainings of a file.
     *
     * @param whole whether it lists them all: those known that it lacks are dated
     */
    void importAll(ImportContext context, List<SiecleMef> said, boolean whole) {
        List<MefRow> known = writer.known(RosterKinds.MEFS, context);
        Set<String> used = followed(context);
        known.forEach(row -> used.add(row.code()));
        Map<String, SiecleMef> unused = new LinkedHashMap<>();
        List<SiecleMef> kept = new ArrayList<>();
        for (SiecleMef mef : said) {
            if (used.contains(mef.code())) {
                kept.add(mef);
            } else {
                unused.put(mef.code(), mef);
            }
        }
        waiting.replace(context, WaitingRows.Kind.MEF, unused);
        write(context, kept, known, whole);
    }

    /** Brings in the trainings that somebody follows now. */
    void resolve(ImportContext context) {
        List<MefRow> known = writer.known(RosterKinds.MEFS, context);
        Set<String> missing = followed(context);
        known.forEach(row -> missing.remove(row.code()));
        Collection<SiecleMef> come = missing.isEmpty()
                ? List.of()
                : waiting.take(context, WaitingRows.Kind.MEF, missing, SiecleMef.class)
                        .values();
        if (!come.isEmpty()) {
            write(context, come, known, false);
        }
    }

    private Set<String> followed(ImportContext context) {
        return Stream.concat(
                        writer.known(RosterKinds.STAYS, context).stream().map(StayRow::mef),
                        writer.known(RosterKinds.CLASS_MEFS, context).stream().map(ClassMefRow::mef))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void write(ImportContext context, Collection<SiecleMef> said, List<MefRow> known, boolean whole) {
        writer.write(
                RosterKinds.MEFS,
                context,
                known,
                said.stream()
                        .map(mef -> new MefRow(context.year(), mef.code(), mef.label(), null))
                        .toList(),
                row -> whole && row.absentSince() == null
                        ? new MefRow(row.year(), row.code(), row.label(), context.seenOn())
                        : row);
        List<ProgrammeRow> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (SiecleMef mef : said) {
            List<Taught> programme = mef.programme();
            if (programme != null) {
                told.add(mef.code());
                programme.forEach(taught -> rows.add(row(context, mef, taught)));
                tellSeveralModalities(context, mef.code(), programme);
            }
        }
        writer.write(
                RosterKinds.PROGRAMMES,
                context,
                writer.known(RosterKinds.PROGRAMMES, context),
                rows,
                row -> row.absentSince() == null && told.contains(row.mef())
                        ? new ProgrammeRow(
                                row.year(),
                                row.mef(),
                                row.subjectCode(),
                                row.modality(),
                                row.weeklyHours(),
                                context.seenOn())
                        : row);
    }

    private static ProgrammeRow row(ImportContext context, SiecleMef mef, Taught taught) {
        return new ProgrammeRow(
                context.year(), mef.code(), taught.subject(), taught.modality(), taught.weeklyHours(), null);
    }

    private static void tellSeveralModalities(ImportContext context, String mef, List<Taught> programme) {
        programme.stream()
                .collect(Collectors.groupingBy(Taught::subject, LinkedHashMap::new, Collectors.counting()))
                .forEach((subject, rows) -> {
                    if (rows > 1) {
                        context.finding(
                                FindingCode.SEVERAL_MODALITIES,
                                Subject.ofStructure(null, null).withMef(mef).withSubject(subject));
                    }
                });
    }
}
