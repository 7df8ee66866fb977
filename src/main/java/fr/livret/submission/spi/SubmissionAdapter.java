package fr.livret.submission.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A way of handing an exported file over. One instance serves every school and is called by several threads at once; it
 * keeps nothing of a submission. It is a CDI bean of the application, or a service ({@link java.util.ServiceLoader}) in a
 * jar that the operator drops in.
 *
 * <p>What it returns or throws is shown to the school and kept: no secret, no pupil's data.
 */
public interface SubmissionAdapter {

    /** Name of the channel: 1 to 40 lower-case letters, digits and hyphens, unique in an installation. */
    String name();

    /** What it does, in a sentence. */
    LocalizedText description();

    /** The settings it takes. Livret refuses any other and asks for those that are required, before {@link #validate}. */
    List<Setting> settings();

    /**
     * Faults of a configuration that can be seen from its values alone; it must not connect to anything. Secrets may not
     * be there yet.
     */
    List<SettingFault> validate(ChannelSettings settings);

    /** Whether a submission may carry a token of the user's, to be used instead of a configured credential. */
    default boolean takesToken() {
        return false;
    }

    /**
     * Why a submission cannot be accepted now, such as a credential that is missing or has expired. Called with a
     * configuration that has no fault.
     *
     * @param withToken whether the submission would carry a token
     */
    default List<SettingFault> refusals(ChannelSettings settings, boolean withToken) {
        return List.of();
    }

    /** When the configured credential expires, when it does: people are warned 30 days before. */
    default Optional<Instant> credentialExpiry(ChannelSettings settings) {
        return Optional.empty();
    }

    /**
     * Hands the file over, once, within minutes.
     *
     * @return the receipt, when it is certain that the file has arrived
     * @throws SubmissionFailure when it has not, or when that is not known; whatever else is thrown means that it is not
     *     known
     */
    Receipt submit(OutgoingFile file, SubmissionContext context) throws SubmissionFailure;

    /**
     * Says what became of an attempt that was cut short: {@link #submit} was called with this very context, perhaps, and
     * the process died before its outcome was recorded.
     */
    default Recovery recover(OutgoingFile file, SubmissionContext context) {
        return Recovery.unknown();
    }
}
