package fr.livret.register;

import fr.livret.school.JsonRows;
import fr.livret.web.PageQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists that are filtered and paged by the database; a filter that is left out is an empty text. */
public final class Filters {

    private Filters() {}

    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /**
     * A page by key, and the count of all that the filters leave.
     *
     * @param list selects key and document, and takes {@code :after} and {@code :rows} besides the filters
     * @param count takes the filters alone
     */
    public static <S> Listed<S> page(
            JsonRows rows, String list, String count, Map<String, ?> filters, PageQuery page, Class<S> type) {
        Map<String, Object> parameters = new HashMap<>(filters);
        parameters.put("after", page.key(0).orElse(""));
        parameters.put("rows", page.rowsToFetch());
        return new Listed<>(List.copyOf(rows.find(list, parameters, type).values()), rows.count(count, filters));
    }
}
