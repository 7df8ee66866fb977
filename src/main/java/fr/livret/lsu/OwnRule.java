package fr.livret.lsu;

import java.util.Set;

/** A rule that a schema cannot state (format notes, § 9.3). One instance judges one document, in its order. */
interface OwnRule {
    /** Names of the elements it wants to see. */
    Set<String> elements();

    /** At the start tag; the text is not known yet. */
    default void start(CheckedElement element, Verdicts verdicts) {}

    /** At the end tag. */
    default void end(CheckedElement element, Verdicts verdicts) {}

    /** Once everything has been declared. */
    default void endDocument(Verdicts verdicts) {}
}
