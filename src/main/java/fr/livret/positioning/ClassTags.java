package fr.livret.positioning;

import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
import fr.livret.web.WriteCondition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of classes, in two parts: the types, which a change is based on, then all that is shown. A tag read with a
 * filter, on a page, with a period, or before students moved is thus good for a change as long as nobody else changed a
 * type.
 */
final class ClassTags {

    private static final char SEPARATOR = '.';

    private ClassTags() {}

    static Etag of(List<ClassRow> classes) {
        return new Etag(types(classes).opaque()
                + SEPARATOR
                + Etag.ofContent(classes.toString()).opaque());
    }

    /** 428 without a tag, 412 when a type has changed since. */
    static void requireMatch(@Nullable EtagCondition ifMatch, List<ClassRow> classes) {
        boolean sameTypes = ifMatch != null && ifMatch.strong().stream().anyMatch(tag -> isOf(types(classes), tag));
        WriteCondition.requireMatch(
                sameTypes ? new EtagCondition(false, Set.of(of(classes)), Set.of()) : ifMatch, of(classes));
    }

    private static boolean isOf(Etag types, Etag tag) {
        return tag.opaque().startsWith(types.opaque() + SEPARATOR);
    }

    private static Etag types(List<ClassRow> classes) {
        return Etag.ofContent(classes.stream()
                .map(row -> List.of(row.code(), String.valueOf(row.positioning()), String.valueOf(row.declaredInLsu()))
                        .toString())
                .collect(Collectors.joining("\n")));
    }
}
