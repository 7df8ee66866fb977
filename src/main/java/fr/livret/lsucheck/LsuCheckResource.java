package fr.livret.lsucheck;

import fr.livret.lsu.CheckReport;
import fr.livret.lsu.LsuChecker;
import fr.livret.lsu.LsuFileException;
import fr.livret.security.AnyCaller;
import fr.livret.web.Fault;
import fr.livret.web.RequestLanguage;
import fr.livret.web.UnprocessableProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

@Path("lsu-checks")
@Produces(MediaType.APPLICATION_JSON)
class LsuCheckResource {

    private final LsuChecker checker;
    private final RequestLanguage language;

    LsuCheckResource(LsuChecker checker, RequestLanguage language) {
        this.checker = checker;
        this.language = language;
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.APPLICATION_OCTET_STREAM})
    @AnyCaller
    public CheckReport check(@NotNull InputStream body) throws IOException {
        try {
            return checker.check(body, language.current());
        } catch (LsuFileException e) {
            throw new UnprocessableProblem(
                    Fault.onLine(Math.max(1, e.line()), "FILE_" + e.reason().name()));
        }
    }
}
