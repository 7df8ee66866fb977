package fr.livret.submission;

import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionAdapter;
import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
import fr.livret.web.Fault;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.RequestLanguage;
import fr.livret.web.UnprocessableProblem;
import fr.livret.web.WriteCondition;
import fr.livret.web.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps and shows how a school has configured the adapters. */
@ApplicationScoped
class ChannelService {

    private final SchoolTransaction transaction;
    private final SchoolYears schools;
    private final SubmissionChannelRepository channels;
    private final Adapters adapters;
    private final ChannelRules rules;
    private final SubmissionConfig config;
    private final Callers callers;
    private final AuditLog audit;
    private final RequestLanguage language;
    private final Clock clock;

    ChannelService(
            SchoolTransaction transaction,
            SchoolYears schools,
            SubmissionChannelRepository channels,
            Adapters adapters,
            ChannelRules rules,
            SubmissionConfig config,
            Callers callers,
            AuditLog audit,
            RequestLanguage language,
            Clock clock) {
        this.transaction = transaction;
        this.schools = schools;
        this.channels = channels;
        this.adapters = adapters;
        this.rules = rules;
        this.config = config;
        this.callers = callers;
        this.audit = audit;
        this.language = language;
        this.clock = clock;
    }

    /** The rows of a page, one more than asked when there are others, and the count of all. */
    record Listed(List<ChannelView> rows, long total) {}

    Listed list(Uai uai, PageQuery page) {
        return transaction.read(
                uai.value(),
                () -> new Listed(
                        channels.after(uai.value(), page.key(0).orElse(""), page.rowsToFetch()).stream()
                                .map(this::view)
                                .toList(),
                        channels.count(uai.value())));
    }

    ChannelView get(Uai uai, String name) {
        return view(transaction.read(
                uai.value(), () -> channels.find(uai.value(), name).orElseThrow(NotFoundProblem::new)));
    }

    Written<ChannelView> put(Uai uai, String name, ChannelInput input, WriteCondition condition) {
        SubmissionAdapter adapter = adapters.named(name).orElseThrow(NotFoundProblem::new);
        String school = uai.value();
        Written<SubmissionChannel> written = transaction.write(school, () -> {
            schools.requireSchool(uai);
            var known = channels.locked(school, name);
            known.ifPresentOrElse(channel -> condition.checkExisting(etag(channel)), condition::checkAbsent);
            check(adapter, school, input);
            SubmissionChannel channel = known.orElseGet(() -> new SubmissionChannel(school, name));
            channel.settings = Map.copyOf(input.settings());
            channel.secrets = Map.copyOf(input.secretNames());
            channels.persistAndFlush(channel);
            audit(school, known.isPresent() ? "submission-channel.updated" : "submission-channel.created", name);
            return new Written<>(channel, known.isEmpty());
        });
        return new Written<>(view(written.body()), written.created());
    }

    void delete(Uai uai, String name, @Nullable EtagCondition ifMatch) {
        transaction.run(uai.value(), () -> {
            SubmissionChannel channel = channels.locked(uai.value(), name).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, etag(channel));
            channels.delete(channel);
            audit(uai.value(), "submission-channel.deleted", name);
        });
    }

    private void check(SubmissionAdapter adapter, String school, ChannelInput input) {
        List<Fault> faults = rules.faults(adapter, school, input).stream()
                .map(fault -> fault(input, fault))
                .toList();
        if (!faults.isEmpty()) {
            throw new UnprocessableProblem(faults);
        }
    }

    private Fault fault(ChannelInput input, SettingFault fault) {
        String part = input.secretNames().containsKey(fault.setting()) ? "/secrets/" : "/settings/";
        return new Fault(
                Fault.Place.POINTER,
                part + fault.setting(),
                fault.code(),
                List.of(),
                fault.text().in(language.current()));
    }

    private void audit(String school, String action, String name) {
        audit.append(new AuditEvent(school, callers.current().name(), action, name));
    }

    private ChannelView view(SubmissionChannel channel) {
        Locale reader = language.current();
        ConfiguredChannel settings = rules.settings(channel);
        var adapter = adapters.named(channel.name);
        List<ChannelView.Refusal> refusals = adapter
                .map(installed -> rules.refusals(installed, settings, false))
                .orElseGet(() -> List.of(rules.notInstalled(channel.name)))
                .stream()
                .map(fault -> new ChannelView.Refusal(fault.code(), fault.text().in(reader)))
                .toList();
        return new ChannelView(
                channel.name,
                channel.settings,
                channel.secrets,
                adapter.flatMap(installed -> installed.credentialExpiry(settings))
                        .map(this::credential)
                        .orElse(null),
                refusals,
                etag(channel));
    }

    private ChannelView.Credential credential(Instant expiresAt) {
        return new ChannelView.Credential(
                expiresAt, !clock.instant().plus(config.expiryWarning()).isBefore(expiresAt));
    }

    private static Etag etag(SubmissionChannel channel) {
        return Etag.ofVersion(channel.version);
    }
}
