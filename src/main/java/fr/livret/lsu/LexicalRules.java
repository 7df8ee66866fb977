package fr.livret.lsu;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which values of an attribute can be read as the number, date or flag that it stands for (§ 2). */
final class LexicalRules {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})?");
    private static final BigDecimal HIGHEST_AVERAGE = BigDecimal.valueOf(20);

    private static final Map<String, Predicate<String>> RULES = rules();

    private LexicalRules() {}

    /** Whether the element's attribute stands for something other than text. */
    static boolean applies(String element, String attribute) {
        return RULES.containsKey(element + "/" + attribute);
    }

    /** Whether the value, without surrounding white space, can be read; true for text. */
    static boolean isReadable(String element, String attribute, String value) {
        Predicate<String> rule = RULES.get(element + "/" + attribute);
        return rule == null || rule.test(value);
    }

    static boolean isDecimal(String value) {
        return DECIMAL.matcher(value).matches();
    }

    /** A decimal from 0 to 20, whatever its number of decimals. */
    static boolean isOnTwenty(String value) {
        if (!isDecimal(value)) {
            return false;
        }
        BigDecimal average = new BigDecimal(value);
        return average.signum() >= 0 && average.compareTo(HIGHEST_AVERAGE) <= 0;
    }

    /** The date without its zone. */
    static String withoutZone(String date) {
        var matcher = DATE.matcher(date);
        return matcher.matches() ? matcher.group(1) : date;
    }

    private static Map<String, Predicate<String>> rules() {
        Map<String, Predicate<String>> rules = new HashMap<>();
        rules.put("acquis/moyenne-eleve", LexicalRules::isOnTwenty);
        rules.put("acquis/moyenne-structure", LexicalRules::isOnTwenty);
        rules.put("acquis/statut-evaluation-eleve", matching("[1-3]"));
        rules.put("acquis/statut-evaluation-structure", matching("[12]"));
        rules.put("acquis/positionnement", matching("[1-4]"));
        rules.put("bilan-periodique/date-conseil-classe", LexicalRules::isDate);
        rules.put("bilan-periodique/date-scolarite", LexicalRules::isDate);
        rules.put("bilan-cycle/date-creation", LexicalRules::isDate);
        rules.put("bilan-cycle/cycle", matching("[34]"));
        rules.put("bilan-cycle/millesime", matching("\\d{4}"));
        rules.put("periode/millesime", matching("\\d{4}"));
        rules.put("periode/indice", matching("\\+?0*[1-9]\\d{0,2}"));
        rules.put("periode/nb-periodes", matching("\\+?0*[1-9]\\d{0,2}"));
        rules.put("enseignant/id-sts", matching("\\+?0*[1-9]\\d{0,18}"));
        rules.put("domaine/positionnement", matching("[0-4]"));
        rules.put("competence-num/niveau", matching("[1-3]"));
        for (String counter : new String[] {"retards", "abs-justifiees", "abs-injustifiees", "heures-manquees"}) {
            rules.put("vie-scolaire/nb-" + counter, matching("\\+?0*\\d{1,3}"));
        }
        rules.put("enseignement-complement/positionnement", matching("[12]"));
        rules.put("langue-culture-regionale/positionnement", matching("[12]"));
        rules.put("responsable/legal1", matching("true|false|1|0"));
        rules.put("responsable/legal2", matching("true|false|1|0"));
        return Map.copyOf(rules);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isDate(String value) {
        var matcher = DATE.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        try {
            LocalDate.parse(matcher.group(1));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
