package fr.livret.readiness;

import fr.livret.web.Cursor;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a page of rows that were counted all together. */
@ApplicationScoped
class ViewAnswers {

    private final Links links;

    ViewAnswers(Links links) {
        this.links = links;
    }

    /** 304, or the page; a cursor is the place of a row. */
    <T> RestResponse<Page<T>> page(Looked<List<T>> looked, PageQuery query) {
        return looked.answer(rows -> {
            int first = Math.min(Math.max(query.number(0), 0), rows.size());
            List<Integer> places = IntStream.range(first, rows.size()).boxed().toList();
            return links.page(query, places, rows.size(), rows::get, place -> Cursor.after(String.valueOf(place + 1)));
        });
    }
}
