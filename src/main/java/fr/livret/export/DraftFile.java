package fr.livret.export;

import fr.livret.lsu.LsuHead;
import fr.livret.lsu.LsuSpool;
import fr.livret.lsu.SchemaDescription;
import fr.livret.lsu.model.BilanCycle;
import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.Entete;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** One LSU file in the making: its reports are on disk, what it declares is in memory. */
final class DraftFile implements Closeable {

    private Declarations declarations = new Declarations();
    private final String school;
    private final SchemaDescription schema;
    private final LsuSpool reports;
    private boolean empty = true;

    DraftFile(String school, SchemaDescription schema) {
        this.school = school;
        this.schema = schema;
        this.reports = new LsuSpool(schema, Path.of(System.getProperty("java.io.tmpdir")));
    }

    Declarations declarations() {
        return declarations;
    }

    boolean isEmpty() {
        return empty;
    }

    /** What the version of the format does not have, and how often it was left out. */
    Map<String, Integer> omitted() {
        return reports.leftOut();
    }

    /** @throws fr.livret.lsu.IllegalCharacterException when a value holds what XML cannot carry; nothing was added */
    void add(BilanPeriodique card) {
        try {
            reports.periodicReport(card);
            empty = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws fr.livret.lsu.IllegalCharacterException when a value holds what XML cannot carry; nothing was added */
    void add(BilanCycle report) {
        try {
            reports.cycleReport(report);
            empty = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file, once: what it declares is forgotten, to leave the memory to its check. */
    void writeTo(OutputStream out) throws IOException {
        reports.writeTo(out, this::head);
    }

    private LsuHead head() {
        Entete header = new Entete();
        header.editeur = "Livret";
        header.application = "Livret";
        header.etablissement = school;
        Donnees declared = declarations.toDonnees();
        declarations = new Declarations();
        return new LsuHead(schema.label(), header, declared);
    }

    @Override
    public void close() throws IOException {
        reports.close();
    }
}
