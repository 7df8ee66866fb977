package fr.livret.process;

import fr.livret.lsu.LsuChecker;
import fr.livret.lsu.SchemaCatalog;
import fr.livret.process.Client.Job;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a number of exports, seen past the service: whether each ended once, with a whole and valid file, and
 * whether anything was left behind.
 */
public record Outcomes(List<String> faults, int files, int attempts) {

    private static final LsuChecker CHECKER = new LsuChecker(SchemaCatalog.builtIn());

    /** Looks at exports that have all ended; each school's files must be the same, byte for byte. */
    public static Outcomes of(ServiceDatabase database, Client client, Map<ServiceSchool, List<Job>> exports)
            throws Exception {
        Faults faults = new Faults(database);
        int files = 0;
        for (Map.Entry<ServiceSchool, List<Job>> school : exports.entrySet()) {
            Map<String, Integer> hashes = new TreeMap<>();
            for (Job job : school.getValue()) {
                hashes.merge(file(client, job, faults), 1, Integer::sum);
                files++;
            }
            if (hashes.size() != 1) {
                faults.add(school.getKey().uai() + " has files of different bytes: " + hashes);
            }
        }
        leftBehind(faults);
        faults.expect("jobs", files, "select count(*) from export_job");
        faults.expect(
                "ends of jobs told more or less than once",
                0,
                "select count(*) from (select j.id from export_job j left join webhook_delivery d"
                        + " on d.school = j.school and d.body like '%' || j.id || '%'"
                        + " group by j.id having count(d.id) <> 1) as wrong");
        return new Outcomes(
                faults.list(),
                files,
                Integer.parseInt(
                        database.rows("select sum(attempt) from export_job").get(0)));
    }

    private static String file(Client client, Job job, Faults faults) throws Exception {
        var state = client.state(job);
        if (!state.path("state").asText().equals("SUCCEEDED")) {
            faults.add(job.id() + " ended as " + state.path("state").asText());
            return "";
        }
        byte[] bytes = client.bytes(client.fileOf(job));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        if (!hash.equals(state.path("file").path("sha256").asText())) {
            faults.add(job.id() + " has a file of other bytes than announced");
        }
        if (!CHECKER.check(new ByteArrayInputStream(bytes)).acceptable()) {
            faults.add(job.id() + " has an invalid file");
        }
        return hash;
    }

    private static void leftBehind(Faults faults) throws Exception {
        faults.expect(
                "files that nothing refers to",
                0,
                "select count(*) from stored_file f where not exists (select 1 from export_job j"
                        + " where j.school = f.school and f.id in (j.file_id, j.report_id)) and not exists"
                        + " (select 1 from import_job i where i.school = f.school and f.id in (i.file_id, i.refused_id))");
        faults.expect(
                "chunks of no file",
                0,
                "select count(*) from file_chunk c where not exists (select 1 from stored_file f"
                        + " where f.school = c.school and f.id = c.file_id)");
        faults.expect("exports in the queue", 0, "select count(*) from scheduled_tasks where task_name = 'export'");
        faults.expect(
                "histories of no or of another size than their export",
                0,
                "select count(*) from export_job j where (select count(*) from export_history h"
                        + " where h.school = j.school and h.export_id = j.id) <> (j.counts ->> 'exported')::int");
    }
}
