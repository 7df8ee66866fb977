package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.web.Etag;
import java.util.List;

/**
 * What a change of mappings did.
 *
 * @param unchanged local codes that were mapped so already
 * @param etag of the mappings as they are now
 */
record MappingsChanged(
        List<String> updated,
        List<String> unchanged,
        @JsonIgnore Etag etag) {}
