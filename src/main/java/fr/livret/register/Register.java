package fr.livret.register;

import fr.livret.web.EntryFaults;
import fr.livret.web.Etag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of object of a school (registre), entered whole: what is left out is removed. It is opened inside the school's
 * transaction, for one year, period or cycle, and takes a batch of objects in a number of statements that does not depend on
 * their number.
 *
 * @param <I> an object as callers write it
 * @param <S> its state, immutable, with a meaningful {@code equals}
 */
public interface Register<I, S> {

    /** What the object is, in the audit: {@code student} makes {@code student.created}. */
    String kind();

    /** What the audit says before the key of an object, such as a period; empty for nothing. */
    default String scope() {
        return "";
    }

    /** The keys that the objects of a batch name, in their order; null where an object names none. */
    List<@Nullable String> keys(List<I> entries);

    /** Whether the key can be one, wherever it was said. */
    boolean isKey(String key);

    /** The state that an object describes, by itself; faults are of the contract (400). */
    S read(String key, I entry, EntryFaults faults);

    /**
     * The states of those objects that the school has.
     *
     * @param locked whether they must stay so until the end of the transaction
     */
    Map<String, S> find(Collection<String> keys, boolean locked);

    /** Whether an object can stand under the key, known from the last {@link #find}: a report card needs its student. */
    default boolean canHold(String key) {
        return true;
    }

    /**
     * Completes the states with what the school has, and checks what they refer to; faults are of the school's data (422).
     *
     * @param said by key, the objects of a batch
     * @param known those that the school has already
     */
    Map<String, S> settle(Map<String, S> said, Map<String, S> known, Function<String, EntryFaults> faults);

    /**
     * Refuses changes that the present state forbids (409).
     *
     * @param changed the states to write, by key
     */
    default void forbid(Map<String, S> changed, Map<String, S> known, Function<String, EntryFaults> faults) {}

    /** Writes the states, new or changed. */
    void save(Map<String, S> changed);

    /**
     * Erases an object.
     *
     * @throws fr.livret.web.InUseProblem 409 if other data depend on it
     */
    void erase(String key);

    /** The entity tag of a state. */
    static Etag tag(Object state) {
        return Etag.ofContent(state.toString());
    }
}
