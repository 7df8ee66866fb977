package fr.livret.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programme elements (<i>éléments du programme</i>): a few for each subject, phrased for each cycle. */
final class Programme {

    private static final List<String> ANY = List.of(
            "S'engager dans un projet collectif",
            "Mobiliser les acquis de la séance précédente",
            "Présenter un travail à l'oral",
            "Tenir un carnet de bord");

    private static final List<String> LANGUAGE = List.of(
            "Comprendre un message oral simple sur la vie quotidienne",
            "Prendre part à une conversation",
            "Lire un texte court et en dégager le sens",
            "Écrire un message, une carte, un récit bref",
            "Parler de soi et de son environnement",
            "Découvrir les aspects culturels des pays concernés");

    private static final Map<Subject, List<String>> ELEMENTS = Map.ofEntries(
            Map.entry(
                    Subject.FRENCH,
                    List.of(
                            "Lire et comprendre des textes variés",
                            "Écrire un récit organisé et ponctué",
                            "Identifier les constituants d'une phrase",
                            "Maîtriser l'accord du verbe avec son sujet",
                            "Dire un poème en public",
                            "Enrichir son vocabulaire")),
            Map.entry(
                    Subject.MATHEMATICS,
                    List.of(
                            "Calculer avec des nombres décimaux",
                            "Comparer des fractions",
                            "Résoudre un problème en plusieurs étapes",
                            "Construire une figure à partir d'un programme",
                            "Reconnaître une situation de proportionnalité",
                            "Lire et interpréter un tableau ou un graphique")),
            Map.entry(
                    Subject.HISTORY,
                    List.of(
                            "Se repérer dans le temps long",
                            "Situer un lieu sur un planisphère",
                            "Comprendre un document et l'interroger",
                            "Raconter un événement à l'écrit",
                            "Réaliser un croquis avec sa légende")),
            Map.entry(
                    Subject.CIVICS,
                    List.of(
                            "Respecter autrui et la règle commune",
                            "Connaître les symboles de la République",
                            "Débattre et argumenter avec mesure",
                            "Comprendre les droits et les devoirs de l'élève")),
            Map.entry(
                    Subject.BIOLOGY,
                    List.of(
                            "Observer et décrire un être vivant",
                            "Formuler une hypothèse et la mettre à l'épreuve",
                            "Expliquer le fonctionnement d'un organe",
                            "Relier activité humaine et environnement",
                            "Réaliser un dessin d'observation")),
            Map.entry(
                    Subject.PHYSICS,
                    List.of(
                            "Mesurer une grandeur et donner son unité",
                            "Distinguer mélange et corps pur",
                            "Réaliser un circuit électrique à partir d'un schéma",
                            "Décrire un mouvement",
                            "Identifier une forme d'énergie et sa conversion")),
            Map.entry(
                    Subject.TECHNOLOGY,
                    List.of(
                            "Décrire la fonction d'un objet technique",
                            "Programmer un objet à partir d'un algorithme simple",
                            "Modéliser une pièce en trois dimensions",
                            "Comparer les matériaux d'un objet")),
            Map.entry(
                    Subject.ART,
                    List.of(
                            "Expérimenter, produire, créer",
                            "Mettre en œuvre un projet artistique",
                            "Décrire une œuvre et la situer",
                            "Expliciter sa pratique devant les autres")),
            Map.entry(
                    Subject.MUSIC,
                    List.of(
                            "Chanter en chœur avec justesse",
                            "Écouter et comparer deux œuvres",
                            "Explorer et produire des rythmes",
                            "Échanger et débattre autour d'une écoute")),
            Map.entry(
                    Subject.SPORT,
                    List.of(
                            "Produire une performance mesurée",
                            "Adapter ses déplacements à des milieux variés",
                            "S'exprimer devant les autres par une prestation collective",
                            "Conduire un affrontement en équipe",
                            "Tenir le rôle d'arbitre")));

    private Programme() {}

    /** Two or three, as worked on by a class in a period. */
    static List<String> of(Subject subject, Level level, Dice dice) {
        List<String> known = phrased(subject, level);
        int first = dice.below(known.size());
        int count = dice.between(2, 3);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(known.get((first + i) % known.size()));
        }
        return chosen;
    }

    /** All of a subject at the cycle of a level. */
    static List<String> phrased(Subject subject, Level level) {
        boolean language = subject == Subject.ENGLISH || subject.isSecondLanguage() || subject == Subject.SIGN_LANGUAGE;
        List<String> elements = ELEMENTS.getOrDefault(subject, language ? LANGUAGE : ANY);
        String name = elements == LANGUAGE || elements == ANY ? " (" + subject.label + ")" : "";
        String cycle = level.cycle() == 3 ? "" : ", approfondissement";
        return elements.stream().map(element -> element + name + cycle).toList();
    }

    /** The id of an element among {@link #phrased}, the same wherever it is used. */
    static String id(Subject subject, Level level, String element) {
        int rank = phrased(subject, level).indexOf(element) + 1;
        return "EP_" + level.cycle() + "_" + subject.code + "_" + rank;
    }
}
