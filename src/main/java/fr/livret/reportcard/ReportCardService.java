package fr.livret.reportcard;

import com.fasterxml.jackson.databind.JsonNode;
import fr.livret.register.BulkOptions;
import fr.livret.register.Listed;
import fr.livret.register.RegisterBulk;
import fr.livret.register.RegisterWriter;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBody;
import fr.livret.web.Creation;
import fr.livret.web.EtagCondition;
import fr.livret.web.MergePatch;
import fr.livret.web.PageQuery;
import fr.livret.web.WriteCondition;
import fr.livret.web.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves and takes the report cards of a period. */
@ApplicationScoped
class ReportCardService {

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final ReportCardStore store;
    private final CardLookup lookup;
    private final ReportCardReader reader;
    private final RegisterWriter writer;
    private final RegisterBulk bulk;
    private final MergePatch patches;

    ReportCardService(
            SchoolTransaction transaction,
            SchoolYears years,
            ReportCardStore store,
            CardLookup lookup,
            ReportCardReader reader,
            RegisterWriter writer,
            RegisterBulk bulk,
            MergePatch patches) {
        this.transaction = transaction;
        this.years = years;
        this.store = store;
        this.lookup = lookup;
        this.reader = reader;
        this.writer = writer;
        this.bulk = bulk;
        this.patches = patches;
    }

    Listed<ReportCardView> list(Uai school, PeriodCode period, @Nullable String classCode, PageQuery page) {
        return transaction.read(school.value(), () -> {
            years.requireSchool(school);
            return reader.list(school.value(), period, classCode, page);
        });
    }

    Creation<BulkAnswer> write(Uai school, PeriodCode period, BulkBody<ReportCardInput> rows, BulkOptions options) {
        return bulk.write(school, register(school, period), rows, options);
    }

    ReportCardView get(Uai school, PeriodCode period, String siecleId) {
        return transaction.read(
                school.value(),
                () -> show(school, period, siecleId, writer.get(school, register(school, period), siecleId)));
    }

    Written<ReportCardView> put(
            Uai school, PeriodCode period, String siecleId, ReportCardInput card, WriteCondition condition) {
        return transaction.write(school.value(), () -> {
            Written<CardState> written = writer.put(school, register(school, period), siecleId, card, condition);
            return new Written<>(show(school, period, siecleId, written.body()), written.created());
        });
    }

    ReportCardView patch(
            Uai school, PeriodCode period, String siecleId, JsonNode patch, @Nullable EtagCondition ifMatch) {
        return transaction.write(school.value(), () -> {
            CardState patched = writer.change(
                    school,
                    register(school, period),
                    siecleId,
                    before -> patches.apply(show(school, period, siecleId, before), patch, ReportCardInput.class),
                    ifMatch);
            return show(school, period, siecleId, patched);
        });
    }

    void delete(Uai school, PeriodCode period, String siecleId, @Nullable EtagCondition ifMatch) {
        writer.delete(school, register(school, period), siecleId, ifMatch);
    }

    private ReportCardView show(Uai school, PeriodCode period, String siecleId, CardState state) {
        return reader.show(school.value(), period, siecleId, state.card());
    }

    private Supplier<ReportCardRegister> register(Uai school, PeriodCode period) {
        return () -> {
            years.requireSchool(school);
            return new ReportCardRegister(store, lookup, school.value(), period);
        };
    }
}
