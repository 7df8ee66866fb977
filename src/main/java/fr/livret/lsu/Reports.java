package fr.livret.lsu;

import org.jspecify.annotations.Nullable;

/** Tells a handler what happened to the row being read. */
record Reports(LsuHandler handler, Place place, int line) {

    void converted(ConversionRule rule, String detail) {
        handler.conversion(new Conversion(rule, line, place.siecleId(), place.subject(), place.period(), detail));
    }

    void refusedRow(String element, RefusedRow.Reason reason, String detail) {
        refused(element, null, reason, detail);
    }

    void refusedValue(String element, String attribute, RefusedRow.Reason reason) {
        refused(element, attribute, reason, attribute);
    }

    private void refused(String element, @Nullable String attribute, RefusedRow.Reason reason, String detail) {
        handler.refused(new RefusedRow(
                element, attribute, line, place.siecleId(), place.subject(), place.period(), reason, detail));
    }
}
