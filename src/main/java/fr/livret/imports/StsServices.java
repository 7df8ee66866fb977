package fr.livret.imports;

import fr.livret.siecle.SiecleClass;
import fr.livret.siecle.SiecleGroup;
import fr.livret.siecle.StsService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What STS says is taught to one class or one group; a class of which it says nothing is not among them.
 *
 * @param classes those of the group's students, or the class itself
 */
record StsServices(
        @Nullable String classCode, @Nullable String groupCode, List<String> classes, List<StsService> services) {

    static List<StsServices> of(@Nullable List<SiecleClass> classes, @Nullable List<SiecleGroup> groups) {
        List<StsServices> taught = new ArrayList<>();
        if (classes != null) {
            for (SiecleClass one : classes) {
                if (one.services() != null && one.code().length() <= Limits.CLASS_CODE) {
                    taught.add(new StsServices(one.code(), null, List.of(one.code()), one.services()));
                }
            }
        }
        if (groups != null) {
            for (SiecleGroup one : groups) {
                if (one.services() != null && one.code().length() <= Limits.CLASS_CODE) {
                    taught.add(new StsServices(null, one.code(), one.classes(), one.services()));
                }
            }
        }
        return taught;
    }

    /** What a service is found again by. */
    Key key(String subject) {
        return new Key(classCode, groupCode, subject);
    }

    /** A class or a group, and a subject. */
    record Key(@Nullable String classCode, @Nullable String groupCode, String subject) {}
}
