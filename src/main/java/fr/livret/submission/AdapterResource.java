package fr.livret.submission;

import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Page;
import fr.livret.web.RequestLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The adapters installed. */
@Path("submission-channels")
@Produces(MediaType.APPLICATION_JSON)
class AdapterResource {

    private final Adapters adapters;
    private final RequestLanguage language;

    AdapterResource(Adapters adapters, RequestLanguage language) {
        this.adapters = adapters;
        this.language = language;
    }

    @GET
    @Requires(Permission.EXPORT_READ)
    public Page<AdapterView> list() {
        var installed = adapters.all().stream()
                .map(adapter -> AdapterView.of(adapter, language.current()))
                .toList();
        return new Page<>(installed, null, installed.size());
    }
}
