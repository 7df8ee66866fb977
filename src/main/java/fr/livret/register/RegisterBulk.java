package fr.livret.register;

import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBodies;
import fr.livret.web.BulkBody;
import fr.livret.web.Creation;
import fr.livret.web.Idempotency;
import fr.livret.web.IdempotentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Writes many objects of a register in one transaction: each row is a PUT without precondition. A row that is refused stops
 * no other, unless all were asked for or none.
 */
@ApplicationScoped
public class RegisterBulk {

    private final SchoolTransaction transaction;
    private final BulkBodies bodies;
    private final Idempotency idempotency;
    private final Callers callers;
    private final AuditLog audit;

    RegisterBulk(
            SchoolTransaction transaction,
            BulkBodies bodies,
            Idempotency idempotency,
            Callers callers,
            AuditLog audit) {
        this.transaction = transaction;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.callers = callers;
        this.audit = audit;
    }

    /** Writes the rows and counts them. */
    public <I, S> Creation<BulkAnswer> write(
            Uai school, Supplier<? extends Register<I, S>> registers, BulkBody<I> body, BulkOptions options) {
        String caller = callers.current().name();
        return transaction.write(school.value(), () -> {
            Register<I, S> register = registers.get();
            String operation = register.kind() + ".bulk " + register.scope();
            IdempotentRequest request = IdempotentRequest.ofHash(
                    school.value(), operation, caller, options.key(), body.sha256() + options.isAtomic());
            return idempotency.once(request, BulkAnswer.class, () -> {
                BulkAnswer answer = bodies.write(body, options.isAtomic(), new RegisterRows<>(register));
                if (answer.created() + answer.updated() > 0) {
                    String what = register.scope().isEmpty() ? register.kind() : register.scope();
                    audit.append(new AuditEvent(school.value(), caller, register.kind() + ".bulk-written", what));
                }
                return Creation.of(answer, "");
            });
        });
    }
}
