package fr.livret.readiness.check;

import fr.livret.roster.Teacher;
import java.util.List;
import java.util.Optional;

/** A line has a teacher, and every one of its teachers a number and a type in STS; none is invented or dropped. */
final class TeacherCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        List<String> teachers = line.teachers();
        if (teachers.isEmpty()) {
            return Optional.of(line.blocking(ItemCode.TEACHER));
        }
        List<String> withoutIdentity =
                teachers.stream().filter(key -> !hasStsIdentity(line, key)).toList();
        return withoutIdentity.isEmpty()
                ? Optional.empty()
                : Optional.of(line.item(ItemCode.TEACHER_STS_ID, true, withoutIdentity, null));
    }

    private static boolean hasStsIdentity(Line line, String key) {
        Teacher teacher = line.school().teachers().get(key);
        return teacher != null && teacher.hasStsIdentity();
    }
}
