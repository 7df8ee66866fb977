package fr.livret.contract.probe;

import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.Anonymous;
import fr.livret.security.AnyCaller;
import fr.livret.security.Callers;
import fr.livret.web.Answers;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBodies;
import fr.livret.web.BulkBody;
import fr.livret.web.Creation;
import fr.livret.web.Fault;
import fr.livret.web.Idempotency;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.IdempotentRequest;
import fr.livret.web.Links;
import fr.livret.web.Preference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jboss.resteasy.reactive.RestResponse;

/** Operations that no feature has, to try the conventions on. Only the tests contain it. */
@Path("probe")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    static final CountDownLatch ENTERED = new CountDownLatch(1);
    static final CountDownLatch RELEASED = new CountDownLatch(1);

    private final SchoolTransaction transaction;
    private final Idempotency idempotency;
    private final Callers callers;
    private final Links links;
    private final BulkBodies bodies;

    ProbeResource(
            SchoolTransaction transaction, Idempotency idempotency, Callers callers, Links links, BulkBodies bodies) {
        this.bodies = bodies;
        this.transaction = transaction;
        this.idempotency = idempotency;
        this.callers = callers;
        this.links = links;
    }

    public record Line(@NotNull @Max(20) Integer grade, String text) {}

    public record Sheet(@NotNull List<@Valid Line> lines) {}

    public record Made(String id) {}

    @GET
    @Path("failure")
    @Anonymous
    public String fail() {
        throw new IllegalStateException("the pupil DUPONT-SECRET");
    }

    @GET
    @Path("forgotten")
    public String forgottenAnnotation() {
        return "reached";
    }

    @GET
    @Path("wait")
    @Anonymous
    public long patience(@HeaderParam("Prefer") Preference prefer) {
        return Preference.of(prefer).toSeconds();
    }

    @GET
    @Path("number")
    @Anonymous
    public int number(@QueryParam("n") @Max(10) Integer n) {
        return n == null ? 0 : n;
    }

    @POST
    @Path("sheet")
    @Consumes(MediaType.APPLICATION_JSON)
    @Anonymous
    public int sheet(@NotNull @Valid Sheet sheet) {
        return sheet.lines().size();
    }

    /** Refuses grades over 15 and counts the others, those of 10 as known already. */
    @POST
    @Path("rows")
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson"})
    @Anonymous
    public BulkAnswer rows(@QueryParam("atomic") @DefaultValue("false") boolean atomic, @NotNull BulkBody<Line> rows) {
        return bodies.write(
                rows,
                atomic,
                (batch, tally) -> batch.forEach(row -> {
                    if (row.value().grade() > 15) {
                        tally.refuse(row, Fault.at("/grade", "WRONG_VALUE"));
                    } else {
                        var known = row.value().grade() == 10;
                        tally.add(known ? 0 : 1, 0, known ? 1 : 0);
                    }
                }));
    }

    @POST
    @Path("{uai}/things")
    @Consumes(MediaType.TEXT_PLAIN)
    @AnyCaller
    public RestResponse<Made> create(
            @PathParam("uai") Uai uai, @HeaderParam("Idempotency-Key") IdempotencyKey key, @NotNull String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = IdempotentRequest.of(
                uai.value(), "createThing", callers.current().name(), key, bytes);
        var made = transaction.write(uai.value(), () -> idempotency.once(request, Made.class, () -> make(uai, body)));
        return Answers.created(made, links);
    }

    private static Creation<Made> make(Uai uai, String body) {
        if (body.equals("slow")) {
            ENTERED.countDown();
            try {
                RELEASED.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        var id = UUID.randomUUID().toString();
        return Creation.of(new Made(id), "probe/" + uai + "/things/" + id);
    }
}
