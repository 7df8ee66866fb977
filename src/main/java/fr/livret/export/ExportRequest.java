package fr.livret.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to export (product rules § 5).
 *
 * @param classes codes; absent means all
 * @param students SIECLE identifiers, instead of classes; absent means all
 * @param startAt when the job may begin; absent means at once
 */
public record ExportRequest(
        @NotEmpty @Size(max = 12) List<@NotNull @Pattern(regexp = PERIOD) String> periods,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull @Size(min = 1, max = 20) String> classes,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull @Size(min = 1, max = 50) String> students,
        @NotNull Signatory signatory,
        @Valid Include include,
        @Valid Delivery delivery,
        Layout layout,
        OnBlocked onBlocked,
        Scope scope,
        @Nullable Instant startAt) {

    private static final String PERIOD = "[0-9]{4}-(T[1-3]|S[12]|P[1-9][0-9]?of[1-9][0-9]?)";

    public ExportRequest {
        include = include == null ? Include.ALL : include;
        delivery = delivery == null ? Delivery.BY_FILE : delivery;
        layout = layout == null ? Layout.SINGLE_FILE : layout;
        onBlocked = onBlocked == null ? OnBlocked.LEAVE_OUT : onBlocked;
        scope = scope == null ? Scope.ALL : scope;
    }

    /** Which optional parts go out; all but cycle reports unless said otherwise. */
    public record Include(
            Boolean programmeElements,
            Boolean educationalPaths,
            Boolean interdisciplinaryProjects,
            Boolean personalisedSupport,
            Boolean supportMeasures,
            Boolean guardians,
            Boolean digitalSkills,
            Boolean classAverages,
            Boolean cycleReports) {

        static final Include ALL = new Include(true, true, true, true, true, true, true, true, false);

        public Include {
            programmeElements = programmeElements == null || programmeElements;
            educationalPaths = educationalPaths == null || educationalPaths;
            interdisciplinaryProjects = interdisciplinaryProjects == null || interdisciplinaryProjects;
            personalisedSupport = personalisedSupport == null || personalisedSupport;
            supportMeasures = supportMeasures == null || supportMeasures;
            guardians = guardians == null || guardians;
            digitalSkills = digitalSkills == null || digitalSkills;
            classAverages = classAverages == null || classAverages;
            cycleReports = cycleReports != null && cycleReports;
        }
    }

    /** How the file is handed over. */
    public record Delivery(@NotNull String channel) {
        /** Kept here, downloaded, then dropped on the academy's portal by hand. */
        static final String FILE = "FILE";

        static final Delivery BY_FILE = new Delivery(FILE);

        boolean isByFile() {
            return channel.equals(FILE);
        }
    }

    /** One file for all, or a zip with one a class. */
    public enum Layout {
        SINGLE_FILE,
        FILE_PER_CLASS
    }

    /** Everybody chosen, or those of them whose content is not what last went out. */
    public enum Scope {
        ALL,
        CHANGED_SINCE_LAST
    }

    /** What to do when readiness holds somebody back. */
    public enum OnBlocked {
        LEAVE_OUT,
        FAIL
    }
}
