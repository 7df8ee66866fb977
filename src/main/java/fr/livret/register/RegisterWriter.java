package fr.livret.register;

import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.EntryFaults;
import fr.livret.web.EtagCondition;
import fr.livret.web.Fault;
import fr.livret.web.InUseProblem;
import fr.livret.web.InvalidRequestProblem;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.UnprocessableProblem;
import fr.livret.web.WriteCondition;
import fr.livret.web.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads and writes one object of a register. */
@ApplicationScoped
public class RegisterWriter {

    private final SchoolTransaction transaction;
    private final Callers callers;
    private final AuditLog audit;

    RegisterWriter(SchoolTransaction transaction, Callers callers, AuditLog audit) {
        this.transaction = transaction;
        this.callers = callers;
        this.audit = audit;
    }

    /**
     * The state of an object.
     *
     * @throws NotFoundProblem 404 if the school has none
     */
    public <I, S> S get(Uai school, Supplier<? extends Register<I, S>> registers, String key) {
        return transaction.read(school.value(), () -> existing(registers.get().find(List.of(key), false), key));
    }

    /**
     * Creates or replaces an object.
     *
     * @throws NotFoundProblem 404 if nothing can stand under the key
     * @throws InvalidRequestProblem 400 if the object is wrong by itself
     * @throws UnprocessableProblem 422 if the school's data says no
     * @throws InUseProblem 409 if the present state forbids the change
     */
    public <I, S> Written<S> put(
            Uai school, Supplier<? extends Register<I, S>> registers, String key, I entry, WriteCondition condition) {
        return transaction.write(school.value(), () -> {
            Register<I, S> register = registers.get();
            requireKey(register, key, entry);
            Map<String, S> known = register.find(List.of(key), true);
            S before = known.get(key);
            if (!register.canHold(key)) {
                throw new NotFoundProblem();
            }
            if (before == null) {
                condition.checkAbsent();
            } else {
                condition.checkExisting(Register.tag(before));
            }
            return write(school, register, key, read(register, key, entry), known);
        });
    }

    /**
     * Replaces an object that exists by what a change makes of its present state.
     *
     * @throws NotFoundProblem 404 if the school has none
     */
    public <I, S> S change(
            Uai school,
            Supplier<? extends Register<I, S>> registers,
            String key,
            Change<I, S> change,
            @Nullable EtagCondition ifMatch) {
        return transaction.write(school.value(), () -> {
            Register<I, S> register = registers.get();
            Map<String, S> known = register.find(List.of(key), true);
            S before = existing(known, key);
            WriteCondition.requireMatch(ifMatch, Register.tag(before));
            I entry = change.apply(before);
            requireKey(register, key, entry);
            return write(school, register, key, read(register, key, entry), known)
                    .body();
        });
    }

    /**
     * Erases an object on which nothing depends.
     *
     * @throws NotFoundProblem 404 if the school has none
     * @throws InUseProblem 409 if other data depend on it
     */
    public <I, S> void delete(
            Uai school, Supplier<? extends Register<I, S>> registers, String key, @Nullable EtagCondition ifMatch) {
        transaction.run(school.value(), () -> {
            Register<I, S> register = registers.get();
            S before = existing(register.find(List.of(key), true), key);
            WriteCondition.requireMatch(ifMatch, Register.tag(before));
            register.erase(key);
            tell(school, register, "deleted", key);
        });
    }

    /** What a caller wants an object to become. */
    @FunctionalInterface
    public interface Change<I, S> {
        I apply(S before);
    }

    private <I, S> Written<S> write(Uai school, Register<I, S> register, String key, S said, Map<String, S> known) {
        EntryFaults faults = new EntryFaults();
        S after = register.settle(Map.of(key, said), known, unused -> faults).getOrDefault(key, said);
        if (!faults.isEmpty()) {
            throw new UnprocessableProblem(List.copyOf(faults.all()));
        }
        S before = known.get(key);
        if (!after.equals(before)) {
            register.forbid(Map.of(key, after), known, unused -> faults);
            if (!faults.isEmpty()) {
                throw new InUseProblem(List.copyOf(faults.all()));
            }
            register.save(Map.of(key, after));
            tell(school, register, before == null ? "created" : "updated", key);
        }
        return new Written<>(after, before == null);
    }

    private static <I, S> S read(Register<I, S> register, String key, I entry) {
        EntryFaults faults = new EntryFaults();
        S said = register.read(key, entry, faults);
        faults.requireNone();
        return said;
    }

    /** A key that the object repeats must be that of its path. */
    private static <I, S> void requireKey(Register<I, S> register, String key, I entry) {
        if (!register.isKey(key)) {
            throw new InvalidRequestProblem(Fault.at("", "NO_KEY"));
        }
        String named = register.keys(List.of(entry)).get(0);
        if (named != null && !named.equals(key)) {
            throw new InvalidRequestProblem(Fault.at("", "OTHER_KEY"));
        }
    }

    private static <S> S existing(Map<String, S> known, String key) {
        S state = known.get(key);
        if (state == null) {
            throw new NotFoundProblem();
        }
        return state;
    }

    private void tell(Uai school, Register<?, ?> register, String done, String key) {
        String object = register.scope().isEmpty() ? key : register.scope() + "/" + key;
        audit.append(new AuditEvent(school.value(), callers.current().name(), register.kind() + "." + done, object));
    }
}
