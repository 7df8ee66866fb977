package fr.livret.lsu;

import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a conversion made while reading.
 *
 * @param line line of the element's start tag, from 1
 * @param siecleId the student concerned, when known
 * @param subject subject code, when known
 * @param period our form of the period, e.g. {@code 2025-T1}, when known
 * @param detail what changed, for whoever may see the report cards: it may quote a grade or a text, so it is never logged
 */
public record Conversion(
        ConversionRule rule,
        int line,
        @Nullable String siecleId,
        @Nullable String subject,
        @Nullable String period,
        String detail) {}
