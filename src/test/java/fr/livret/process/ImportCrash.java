package fr.livret.process;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Imports into empty schools, some of which die with their process when they have written pupils and are about to write
 * cards. Until then a lock keeps every import there, so that none slips through.
 */
final class ImportCrash {

    private static final String RUN_BY_THE_VICTIM = "select 1 from scheduled_tasks t join import_job j"
            + " on t.task_instance = j.school || '/' || j.id where t.task_name = 'import' and t.picked"
            + " and t.picked_by = '" + Victim.NAME + "' and j.state = 'RUNNING'"
            + " and (select count(*) from pg_locks where relation = 'report_card'::regclass and not granted)"
            + " = (select count(*) from import_job where state = 'RUNNING')";
    private static final String UNFINISHED = "select 1 from import_job where finished_at is null";

    private final ServiceDatabase database;
    private final Victim victim;
    private final List<ServiceSchool> schools;
    private final String ofSchools;

    ImportCrash(ServiceDatabase database, Victim victim, List<ServiceSchool> schools) {
        this.database = database;
        this.victim = victim;
        this.schools = schools;
        this.ofSchools = schools.stream()
                .map(school -> "'" + school.uai() + "'")
                .collect(Collectors.joining(", ", " where school in (", ")"));
    }

    /** Runs it, and gives what is not as it should be. */
    List<String> run() throws Exception {
        Faults faults = new Faults(database);
        try (Connection held = database.open();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("lock table report_card in share mode");
            for (ServiceSchool school : schools) {
                school.startImport();
            }
            victim.killOnce(() -> RUN_BY_THE_VICTIM);
            faults.expect("students of cut imports", 0, count("student"));
            faults.expect("classes of cut imports", 0, count("school_class"));
            held.rollback();
        }
        victim.startAgain();
        victim.untilNone(UNFINISHED);
        int students = schools.stream().mapToInt(ServiceSchool::students).sum();
        faults.expect("students", students, count("student"));
        faults.expect("report cards", students, count("report_card"));
        faults.expect("ends", "SUCCEEDED", "select distinct state from import_job" + ofSchools);
        faults.expect("some were begun again", "t", "select max(attempt) > 1 from import_job" + ofSchools);
        faults.expect("uploads that are kept", 0, "select count(file_id) from import_job" + ofSchools);
        return faults.list();
    }

    private String count(String table) {
        return "select count(*) from " + table + ofSchools;
    }
}
