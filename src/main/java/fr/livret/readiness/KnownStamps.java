package fr.livret.readiness;

import fr.livret.web.EtagCondition;
import fr.livret.web.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads from the request under way what its caller has seen already. */
@ApplicationScoped
class KnownStamps {

    private final RequestLanguage language;
    private final String release;

    KnownStamps(RequestLanguage language, @ConfigProperty(name = "quarkus.application.version") String release) {
        this.language = language;
        this.release = release.replaceAll("[^0-9A-Za-z.-]", "_");
    }

    KnownStamp json(@Nullable EtagCondition ifNoneMatch) {
        return known("json", ifNoneMatch);
    }

    KnownStamp csv(@Nullable EtagCondition ifNoneMatch) {
        return known("csv", ifNoneMatch);
    }

    private KnownStamp known(String form, @Nullable EtagCondition ifNoneMatch) {
        Locale asked = language.current();
        return new KnownStamp(asked, release + "." + asked.getLanguage() + "." + form, ifNoneMatch);
    }
}
