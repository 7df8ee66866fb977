package fr.livret.process;

import fr.livret.process.Client.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Files handed to a receiver while a replica dies that has sent one and has not recorded it: the receiver keeps its answers
 * back until then. Every other school's receiver is said to heed keys.
 */
public final class SubmissionCrash {

    private static final String CHANNEL = "netsynchro";
    private static final String OF_CHANNEL = " where channel = '" + CHANNEL + "'";
    private static final String SENDING = "select s.id from scheduled_tasks t join submission s"
            + " on t.task_instance = s.school || '/' || s.attempt_id where t.task_name = 'submission' and t.picked"
            + " and t.picked_by = '" + Victim.NAME + "' and s.state = 'SENDING' and s.id::text in (%s)";
    private static final String UNFINISHED = "select 1 from submission where finished_at is null";

    private final ServiceDatabase database;
    private final Victim victim;
    private final ReceivingStub receiver;
    private final Set<String> heeding = new TreeSet<>();
    private final Set<String> heedless = new TreeSet<>();

    SubmissionCrash(ServiceDatabase database, Victim victim, ReceivingStub receiver) {
        this.database = database;
        this.victim = victim;
        this.receiver = receiver;
    }

    /** Opens the channel of every school. */
    void configure(List<ServiceSchool> schools, Path secrets) throws Exception {
        for (ServiceSchool school : schools) {
            if (heeding.size() <= heedless.size()) {
                heeding.add(school.uai());
            } else {
                heedless.add(school.uai());
            }
            school.open(CHANNEL, receiver.channel(secrets, school.uai(), heeding.contains(school.uai())));
        }
    }

    /** Hands one export of every school over. */
    void round(Map<ServiceSchool, Job> exports) throws Exception {
        receiver.hold();
        for (Map.Entry<ServiceSchool, Job> export : exports.entrySet()) {
            export.getKey().submit(export.getValue(), CHANNEL);
        }
        victim.killOnce(() -> SENDING.formatted(quoted(receiver.keys())));
        receiver.release();
        victim.startAgain();
        victim.untilNone(UNFINISHED);
    }

    /**
     * What is not as it should be: a file that came twice, or not at all though delivered, or altered; an end that does
     * not say what the receiver knows. A repeated key is no second delivery where keys are heeded; elsewhere nothing is repeated, and
     * a submission that was cut waits for a person.
     */
    public List<String> faults() throws Exception {
        Faults faults = new Faults(database);
        Set<String> keys = new TreeSet<>(receiver.keys());
        for (String row : database.rows(
                "select id, school, state, file ->> 'sha256', receipt ->> 'reference' from submission" + OF_CHANNEL)) {
            String[] of = row.split(" ", -1);
            keys.remove(of[0]);
            boolean heeds = heeding.contains(of[1]);
            boolean unknown = !heeds && of[2].equals("UNKNOWN");
            if (!unknown && !(of[2].equals("DELIVERED") && of[4].equals(ReceivingStub.RECEIPT + of[0]))) {
                faults.add(of[0] + " ended as " + of[2] + " with the receipt " + of[4]);
            }
            List<String> came = receiver.received(of[0]);
            boolean whole = Set.of(of[3]).equals(Set.copyOf(came)) && (heeds || came.size() == 1);
            // Of an attempt that was cut the receiver may have nothing yet: hence UNKNOWN.
            if (!whole && !(unknown && came.isEmpty())) {
                faults.add(of[0] + " came as " + came + " instead of " + of[3]);
            }
        }
        if (!keys.isEmpty()) {
            faults.add("keys of no submission: " + keys);
        }
        faults.expect(
                "exports that were submitted more or less than once",
                0,
                "select count(*) from (select 1 from submission" + OF_CHANNEL
                        + " group by school, export_id having count(*) <> 1) as wrong");
        faults.expect(
                "attempts in the queue", 0, "select count(*) from scheduled_tasks where task_name = 'submission'");
        return faults.list();
    }

    /** Submissions of which it is not known whether they came: those that were cut. */
    public int unknown() throws Exception {
        return Integer.parseInt(database.rows("select count(*) from submission where state = 'UNKNOWN'")
                .get(0));
    }

    private static String quoted(Set<String> keys) {
        StringJoiner quoted = new StringJoiner("', '", "'", "'");
        keys.forEach(quoted::add);
        return quoted.toString();
    }
}
