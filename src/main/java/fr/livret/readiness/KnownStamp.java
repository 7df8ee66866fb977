package fr.livret.readiness;

import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a caller has seen already. Under one stamp of the school, one release and one language, an address always answers
 * the same: its tag is made of these three, and tells that nothing changed without judging anybody.
 *
 * @param representation what tells answers of one address apart: release, language, media type
 * @param ifNoneMatch the tags that the caller sent
 */
record KnownStamp(
        Locale language, String representation, @Nullable EtagCondition ifNoneMatch) {

    Etag tag(long stamp) {
        return new Etag(stamp + "." + representation);
    }

    boolean isCurrent(long stamp) {
        return ifNoneMatch != null && ifNoneMatch.matchesWeakly(tag(stamp));
    }
}
