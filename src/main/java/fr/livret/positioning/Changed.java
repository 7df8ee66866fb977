package fr.livret.positioning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.web.Etag;
import java.util.List;

/**
 * What a bulk change did.
 *
 * @param unchanged classes that were so already
 * @param etag of the list as it is now
 */
record Changed(
        List<String> updated,
        List<String> unchanged,
        @JsonIgnore Etag etag) {}
