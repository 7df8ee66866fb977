package fr.livret.roster;

import fr.livret.web.EntryFaults;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A teacher as callers write it; what is left out is removed. */
record TeacherInput(
        @Nullable String key,
        @Pattern(regexp = TYPES) @Nullable String type,
        @Pattern(regexp = NUMBER) @Nullable String stsId,
        @Nullable Civility civility,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable LocalDate absentSince) {

    static final String TYPES = "epp|local|dir|autre";
    static final String NUMBER = "[1-9][0-9]{0,29}";

    private static final java.util.regex.Pattern STS_KEY =
            java.util.regex.Pattern.compile("(" + TYPES + "):(" + NUMBER + ")");
    private static final int NAME = 100;

    /** The key that the teacher names; the two parts of an STS identity make one. */
    @Nullable
    String namedKey() {
        return key == null && type != null && stsId != null ? Teacher.keyOf(type, stsId) : key;
    }

    /** A key in the form of STS says the identity; with any other, the identity is not known yet. */
    TeacherView read(String of, EntryFaults faults) {
        Matcher sts = STS_KEY.matcher(of);
        boolean isSts = sts.matches();
        boolean contradicts = isSts
                ? (type != null && !type.equals(sts.group(1))) || (stsId != null && !stsId.equals(sts.group(2)))
                : type != null && stsId != null;
        if (contradicts) {
            faults.add("key", "TEACHER_KEY");
        }
        return new TeacherView(
                of,
                isSts ? sts.group(1) : type,
                isSts ? sts.group(2) : stsId,
                civility,
                faults.line("lastName", lastName, NAME),
                faults.line("firstName", firstName, NAME),
                absentSince);
    }
}
