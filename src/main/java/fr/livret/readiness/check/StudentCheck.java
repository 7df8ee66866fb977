package fr.livret.readiness.check;

import java.util.List;

/** A rule on the whole of a student's report card. */
interface StudentCheck {

    List<MissingItem> missing(StudentCase student);
}
