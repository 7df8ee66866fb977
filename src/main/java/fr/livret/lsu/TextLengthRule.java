package fr.livret.lsu;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Lengths are counted in UTF-16 units, as the JDK's validator does: an emoji counts for two (§ 6.3). Speaks where the
 * schema's own finding would not be understood, because the text is short enough in characters; and everywhere when no
 * schema judges the file, by the limits of 10.0.
 */
final class TextLengthRule implements OwnRule {
    static final String CODE = "TEXT_LENGTH_UTF16";

    private final SchemaDescription limits;
    private final boolean alone;

    /**
     * @param limits whose limits to apply
     * @param alone whether no schema judges the file
     */
    TextLengthRule(SchemaDescription limits, boolean alone) {
        this.limits = limits;
        this.alone = alone;
    }

    @Override
    public Set<String> elements() {
        return limits.vocabulary().elements().keySet();
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        for (int i = 0; i < element.attributeCount(); i++) {
            String value = element.attributeValue(i);
            OptionalInt limit = limits.maxLength(element.name, element.attributeName(i));
            if (limit.isPresent()
                    && value.length() > limit.getAsInt()
                    && isOver(limit.getAsInt(), value.length(), value.codePointCount(0, value.length()))) {
                verdicts.error(CODE, element, element.attributeName(i));
            }
        }
    }

    @Override
    public void end(CheckedElement element, Verdicts verdicts) {
        OptionalInt limit = limits.maxLength(element.name);
        if (limit.isPresent() && isOver(limit.getAsInt(), element.textLength(), element.textCodePoints())) {
            verdicts.error(CODE, element, null);
        }
    }

    private boolean isOver(int limit, int length, int codePoints) {
        return length > limit && (alone || codePoints <= limit);
    }
}
