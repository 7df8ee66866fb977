package fr.livret.school;

import fr.livret.security.SchoolAccess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * The only way to the data of a school: a transaction in which the database shows that school's rows and no others. Row-level security
 * hides everything from a query that runs outside one. Transactions last milliseconds: no XML, no transfer, no HTTP call inside.
 *
 * <p>Inside a transaction of the same school, {@code read} and {@code write} join it; a {@code write} inside a {@code read}, or another
 * school, is a programming error and fails.
 */
@ApplicationScoped
public class SchoolTransaction {

    private static final String NO_SCHOOL = "";

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transactions;

    SchoolTransaction(EntityManager database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Runs read-only work on one consistent snapshot of a school. */
    public <T> T read(String uai, Supplier<T> work) {
        return run(new Scope(uai, NO_SCHOOL, true), work);
    }

    /** Runs work that may change a school; any exception rolls everything back. */
    public <T> T write(String uai, Supplier<T> work) {
        return run(new Scope(uai, NO_SCHOOL, false), work);
    }

    /** {@link #write} without a result. */
    public void run(String uai, Runnable work) {
        write(uai, () -> {
            work.run();
            return true;
        });
    }

    /** Reads the list of schools, of which the database shows those allowed; their data stays hidden. */
    public <T> T readSchools(SchoolAccess schools, Supplier<T> work) {
        return run(new Scope(NO_SCHOOL, schools.asSetting(), true), work);
    }

    /** Runs work on what belongs to no school, such as the queue of jobs; the data of every school is hidden. */
    public <T> T system(Supplier<T> work) {
        return run(new Scope(NO_SCHOOL, NO_SCHOOL, false), work);
    }

    private <T> T run(Scope scope, Supplier<T> work) {
        if (transactions.getTransactionKey() != null) {
            scope.checkInside((Scope) transactions.getResource(Scope.class));
            return work.get();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            transactions.putResource(Scope.class, scope);
            apply(scope);
            return work.get();
        });
    }

    private void apply(Scope scope) {
        if (scope.readOnly()) {
            var session = database.unwrap(Session.class);
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            database.createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
        }
        database.createNativeQuery(
                        "select set_config('livret.school', :school, true), set_config('livret.schools', :schools, true)")
                .setParameter("school", scope.school())
                .setParameter("schools", scope.schools())
                .getSingleResult();
    }

    private record Scope(String school, String schools, boolean readOnly) {

        void checkInside(Scope outer) {
            if (outer == null) {
                throw new IllegalStateException("a transaction was opened outside SchoolTransaction");
            }
            var sameRows = outer.school.equals(school) && outer.schools.equals(schools);
            if (!sameRows || (outer.readOnly && !readOnly)) {
                throw new IllegalStateException("this transaction belongs to other rows or is read-only");
            }
        }
    }
}
