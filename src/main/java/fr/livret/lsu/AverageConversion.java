package fr.livret.lsu;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the averages and not-marked flags of older labels into decimals and statuses (§ 7.3). A text that holds a digit
 * but is not an average out of twenty is refused rather than taken for "not marked": nothing is invented.
 */
final class AverageConversion {
    private static final Pattern OVER_TWENTY = Pattern.compile("([^/]*?)\\s*/\\s*20");
    private static final Pattern ANY_DIGIT = Pattern.compile("\\d");
    private static final String NOT_MARKED = "1";

    private final boolean textAverages;

    /** @param textAverages whether the label dates from when an average was free text */
    AverageConversion(boolean textAverages) {
        this.textAverages = textAverages;
    }

    void convert(Map<String, String> acquis, Reports reports) {
        average(acquis, "moyenne-eleve", "statut-evaluation-eleve", reports);
        average(acquis, "moyenne-structure", "statut-evaluation-structure", reports);
        flag(acquis, "eleve-non-note", "statut-evaluation-eleve", reports);
        flag(acquis, "structure-non-notee", "statut-evaluation-structure", reports);
    }

    private void average(Map<String, String> acquis, String attribute, String status, Reports reports) {
        String written = acquis.get(attribute);
        if (written == null) {
            return;
        }
        List<ConversionRule> rules = new ArrayList<>();
        String number = number(written.strip(), rules);
        if (number != null) {
            acquis.put(attribute, number);
            rules.forEach(rule -> reports.converted(rule, attribute + ": " + written + " → " + number));
        } else if (textAverages
                && !written.isBlank()
                && !ANY_DIGIT.matcher(written).find()) {
            acquis.remove(attribute);
            acquis.putIfAbsent(status, NOT_MARKED);
            reports.converted(
                    ConversionRule.AVERAGE_NOT_A_NUMBER,
                    attribute + ": " + written + " → " + status + " " + acquis.get(status));
        } else {
            acquis.remove(attribute);
            reports.refusedValue("acquis", attribute, RefusedRow.Reason.UNREADABLE_VALUE);
        }
    }

    private static @Nullable String number(String written, List<ConversionRule> rules) {
        String number = written;
        Matcher overTwenty = OVER_TWENTY.matcher(number);
        if (overTwenty.matches()) {
            rules.add(ConversionRule.AVERAGE_OVER_TWENTY);
            number = overTwenty.group(1);
        }
        if (number.indexOf(',') >= 0) {
            rules.add(ConversionRule.AVERAGE_DECIMAL_COMMA);
            number = number.replace(',', '.');
        }
        if (!LexicalRules.isOnTwenty(number)) {
            return null;
        }
        BigDecimal value = new BigDecimal(number);
        if (value.stripTrailingZeros().scale() > 2) {
            rules.add(ConversionRule.AVERAGE_ROUNDED);
            return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
        }
        return number;
    }

    private static void flag(Map<String, String> acquis, String flag, String status, Reports reports) {
        String written = acquis.remove(flag);
        if (written == null) {
            return;
        }
        switch (written.strip()) {
            case "true", "1" -> {
                acquis.putIfAbsent(status, NOT_MARKED);
                reports.converted(ConversionRule.NOT_MARKED_FLAG, flag + " → " + status + " " + acquis.get(status));
            }
            case "false", "0" -> reports.converted(ConversionRule.NOT_MARKED_FLAG_FALSE, flag);
            default -> reports.refusedValue("acquis", flag, RefusedRow.Reason.UNREADABLE_VALUE);
        }
    }
}
