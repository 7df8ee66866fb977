package fr.livret.readiness.check;

import java.util.List;

/** A rule on a student's lines taken together, once each of them has been judged. */
interface CardCheck {

    List<MissingItem> missing(StudentCase student, Lines lines);
}
