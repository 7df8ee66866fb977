package fr.livret.imports;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobHandler;
import fr.livret.lsu.LsuFileException;
import fr.livret.siecle.SiecleKind;
import fr.livret.xml.XmlFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Runs imports, each kind of file by its own import. */
@ApplicationScoped
class ImportWorker implements JobHandler {

    static final String QUEUE = "import";

    private final ImportJobs jobs;
    private final LsuImport lsu;
    private final SiecleImport siecle;

    ImportWorker(ImportJobs jobs, LsuImport lsu, SiecleImport siecle) {
        this.jobs = jobs;
        this.lsu = lsu;
        this.siecle = siecle;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID id) {
        jobs.start(school, id).ifPresent(this::run);
    }

    @Override
    public void giveUp(String school, UUID id) {
        jobs.giveUp(school, id);
    }

    private void run(ImportJob job) {
        SiecleKind kind = job.kind.siecle();
        try (ImportReport report = jobs.report()) {
            if (kind == null) {
                lsu.run(job, report);
            } else {
                siecle.run(job, kind, report);
            }
        } catch (LsuFileException e) {
            jobs.fail(job, unreadable(e.line()));
        } catch (XmlFault e) {
            jobs.fail(job, unreadable(e.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JobError unreadable(int line) {
        return new JobError("file-unreadable", Integer.toString(line));
    }
}
