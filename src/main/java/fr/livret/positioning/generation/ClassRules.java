package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.GenerationRules;
import fr.livret.web.Etag;

/**
 * The rules of generation of a class.
 *
 * @param own what the class has otherwise than the school
 * @param effective what applies
 */
record ClassRules(RulesInput own, GenerationRules effective) {

    Etag etag() {
        return Etag.ofContent(toString());
    }
}
