package fr.livret.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A teacher in charge of something, possibly for a time; both days belong to it. */
record Assignment(
        String teacher, @Nullable LocalDate from, @Nullable LocalDate to) {}
