package fr.livret.sample;

import java.util.List;

/** Names of people and streets. */
final class Names {

    static final List<String> LAST = List.of(
            ("ACCENTEUR AIGRETTE ALOUETTE ARLEQUIN AVOCETTE BARGE BECFIGUE BERGERONNETTE BERNACHE BONDREE BOUVREUIL BRUANT"
                            + " BUSARD BUTOR CANARDEAU CHARDONNERET CHEVALIER CHOUETTE CIGOGNE COLVERT CORMORAN COUCOU COURLIS"
                            + " CRECERELLE CYGNEAU ECHASSE EIDER EPERVIER ETOURNEAU FAUCON FAUVETTE FOULQUE FREUX GEAI GERFAUT"
                            + " GOBEMOUCHE GOELAND GRIMPEREAU GRIVE GUILLEMOT HARLE HERON HIBOU HIRONDELLE HUPPE JASEUR LABBE"
                            + " LINOTTE LORIOT MACAREUX MARTINET MERLE MESANGE MILAN MOINEAU MOUETTE OEDICNEME ORTOLAN PETREL"
                            + " PHALAROPE PINSON PIPIT PLONGEON PLUVIER POUILLOT RALE REMIZ ROITELET ROSSIGNOL ROUGEGORGE"
                            + " ROUSSEROLLE SARCELLE SERIN SITTELLE SIZERIN SPATULE STERNE TADORNE TARIER TARIN TICHODROME"
                            + " TORCOL TOURTERELLE TRAQUET TROGLODYTE VANNEAU VENTURON VERDIER")
                    .split(" "));

    static final List<String> GIRLS =
            List.of(("Adèle Aïcha Alice Anaïs Capucine Chloé Clémence Éloïse Emma Fatou Inès Jade"
                            + " Jeanne Juliette Léa Lina Louise Maëlle Manon Margaux Maya Nora Océane Romane Salomé Sarah Yasmine Zoé")
                    .split(" "));

    static final List<String> BOYS = List.of(("Adam Amine Antoine Axel Baptiste Corentin Diego Éliott Ethan Félix Gaël"
                    + " Gaspard Hugo Ibrahim Jules Léo Loïc Lucas Malo Mathis Nathan Noé Oscar Raphaël Sacha Théo Victor Yanis")
            .split(" "));

    static final List<String> MOTHERS = List.of(
            "Amélie Anne Béatrice Camille Céline Djamila Élise Florence Hélène Karima Laure Nathalie Sandrine Sylvie"
                    .split(" "));

    static final List<String> FATHERS = List.of(
            "Bruno Christophe Cyril David Éric Frédéric Grégory Jérôme Karim Laurent Nicolas Olivier Sébastien Thierry"
                    .split(" "));

    static final List<String> STREETS = List.of(
            "rue des Roseaux",
            "chemin de la Héronnière",
            "allée des Ajoncs",
            "impasse du Vieux-Lavoir",
            "avenue de l'Étang",
            "place aux Oies",
            "rue du Moulin d'en Bas",
            "boulevard des Migrateurs");

    /** Post codes beginning with a nought have been lost by others: one is here. */
    static final List<String> TOWNS = List.of(
            "35990 ROSELIERE-SUR-VILAINE", "35991 SAINT-HERON", "09990 AIGRETTE-LES-BAINS", "35992 L'ETANG-AUX-OIES");

    private Names() {}
}
