package fr.livret.reportcard;

import fr.livret.register.Filters;
import fr.livret.register.Listed;
import fr.livret.school.JsonRows;
import fr.livret.school.PeriodCode;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows report cards, inside the school's transaction: a statement for the cards, one for their services. */
@ApplicationScoped
class ReportCardReader {

    private static final String CHOSEN = """
             from report_card rc join student s on s.school = rc.school and s.id = rc.student_id
            where rc.school = :school and rc.period = :period and s.siecle_id is not null
              and (:class = '' or exists (select 1 from enrolment e where e.school = rc.school and e.year = rc.year
                and e.student_id = rc.student_id and e.class_code = :class))
            """;

    private static final String LIST =
            "select s.siecle_id, cast(" + ReportCardSql.DOCUMENT + " as text)" + CHOSEN + """
             and s.siecle_id collate "C" > :after order by s.siecle_id collate "C" limit :rows
            """;

    private static final String COUNT = "select count(*) " + CHOSEN;

    private final JsonRows rows;
    private final CardLookup lookup;

    ReportCardReader(JsonRows rows, CardLookup lookup) {
        this.rows = rows;
        this.lookup = lookup;
    }

    Listed<ReportCardView> list(String school, PeriodCode period, @Nullable String classCode, PageQuery page) {
        Map<String, Object> filters =
                Map.of("school", school, "period", period.toString(), "class", Filters.text(classCode));
        Map<String, Object> paged = new HashMap<>(filters);
        paged.put("after", page.key(0).orElse(""));
        paged.put("rows", page.rowsToFetch());
        Map<String, ReportCard> cards = rows.find(LIST, paged, ReportCard.class);
        return new Listed<>(show(school, period, cards), rows.count(COUNT, filters));
    }

    ReportCardView show(String school, PeriodCode period, String siecleId, ReportCard card) {
        return show(school, period, Map.of(siecleId, card)).get(0);
    }

    private List<ReportCardView> show(String school, PeriodCode period, Map<String, ReportCard> cards) {
        Set<String> ids = new TreeSet<>();
        cards.values()
                .forEach(card -> card.results()
                        .forEach(result -> ids.add(result.service().toString())));
        Map<String, CardService> services = lookup.services(school, period.year(), ids);
        List<ReportCardView> shown = new ArrayList<>();
        cards.forEach((siecleId, card) -> shown.add(ReportCardView.of(siecleId, period, card, services)));
        return shown;
    }
}
