package fr.livret.school;

import fr.livret.school.BulkUpsert.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school year as SIECLE's commons describe it.
 *
 * @param headName of the head of the school (<i>chef d'établissement</i>), as one text
 * @param startsOn first day for students
 */
public record SchoolYearRow(
        int year,
        @Nullable String schoolName,
        @Nullable String headName,
        @Nullable String headTitle,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public static final Table<SchoolYearRow> TABLE = Table.mirror("school_year", false, SchoolYearRow.class, "year");
}
