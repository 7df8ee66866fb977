package fr.livret.lsu;

import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.Entete;

/**
 * All of a file that comes before its reports.
 *
 * @param schemaLabel the label as it stands in the file, empty when absent; a writer ignores it and writes its schema's
 * @param entete who produced the file, for which school
 * @param donnees the declarations that reports refer to
 */
public record LsuHead(String schemaLabel, Entete entete, Donnees donnees) {}
