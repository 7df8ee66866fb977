package fr.livret.lsu;

/** How the reader turns an older or unknown form into the 10.0 form (format notes, § 7.3 and § 8.3). */
public enum ConversionRule {
    /** {@code 9/20} becomes {@code 9}. */
    AVERAGE_OVER_TWENTY,
    /** {@code 12,5} becomes {@code 12.5}. */
    AVERAGE_DECIMAL_COMMA,
    /** More than two decimals: rounded half up to two. */
    AVERAGE_ROUNDED,
    /** A text without any digit such as {@code NN}, before 10.0, becomes status 1 (not marked). */
    AVERAGE_NOT_A_NUMBER,
    /** A true not-marked flag becomes status 1. */
    NOT_MARKED_FLAG,
    /** A false not-marked flag says nothing and is left out. */
    NOT_MARKED_FLAG_FALSE,
    /** The lock date (<i>date-verrou</i>) left the format at 10.0. */
    LOCK_DATE_DROPPED,
    /** The success contract (support code CTR) left the format at 10.0; the detail holds its text. */
    SUPPORT_CONTRACT_DROPPED,
    /** Carriage returns in a text become line feeds. */
    CARRIAGE_RETURN,
    /** The time zone of a date is left out. */
    DATE_ZONE_DROPPED,
    /** An element that 10.0 does not have is left out with all it holds. */
    UNKNOWN_ELEMENT,
    /** An attribute that 10.0 does not have is left out. */
    UNKNOWN_ATTRIBUTE,
    /** Text where the format has only elements is left out. */
    STRAY_TEXT,
    /** The label is absent or unknown: the file is read as far as it resembles 10.0. */
    UNKNOWN_LABEL
}
