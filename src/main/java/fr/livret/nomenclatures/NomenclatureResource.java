package fr.livret.nomenclatures;

import fr.livret.lsu.Nomenclatures;
import fr.livret.security.AnyCaller;
import fr.livret.web.NotFoundProblem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The codes that LSU takes, with their labels in both languages. */
@Path("nomenclatures")
@Produces(MediaType.APPLICATION_JSON)
class NomenclatureResource {

    private final Nomenclatures nomenclatures = Nomenclatures.builtIn();

    @GET
    @AnyCaller
    public NomenclatureLists lists() {
        return new NomenclatureLists(nomenclatures.lists());
    }

    @GET
    @Path("{list}")
    @AnyCaller
    public NomenclatureView get(@PathParam("list") String list) {
        var codes = nomenclatures.codes(list);
        if (codes.isEmpty()) {
            throw new NotFoundProblem();
        }
        return new NomenclatureView(
                list,
                codes.stream()
                        .map(code -> new NomenclatureView.Code(
                                code.code(), new NomenclatureView.Labels(code.french(), code.english())))
                        .toList());
    }

    /** The names of the lists. */
    record NomenclatureLists(List<String> lists) {}

    /** A list, in the order in which it is shown. */
    record NomenclatureView(String name, List<Code> codes) {

        /** A code as it stands in files. */
        record Code(String code, Labels labels) {}

        /** The label of a code in each language. */
        record Labels(String fr, String en) {}
    }
}
