package fr.livret.sample;

import java.util.List;

/** Appraisals (<i>appréciations</i>) of about 150 to 400 characters, in the words of a school. */
final class Appraisals {

    private static final int SHORTEST = 130;
    private static final int LONGEST = 330;

    private static final List<List<String>> OPENINGS = List.of(
            List.of(
                    "Trimestre difficile : les bases restent à consolider et le travail personnel est trop irrégulier.",
                    "Les résultats sont insuffisants malgré des capacités réelles, trop peu mobilisées en classe.",
                    "Un ensemble fragile. Les évaluations montrent que les leçons ne sont pas apprises assez tôt."),
            List.of(
                    "Des résultats encore justes, mais des efforts sont visibles depuis quelques semaines.",
                    "Ensemble moyen : la participation est bonne à l'oral, l'écrit manque de précision.",
                    "Un trimestre en demi-teinte, avec des résultats qui varient beaucoup d'un chapitre à l'autre."),
            List.of(
                    "Un bon trimestre, sérieux et appliqué.",
                    "Des résultats satisfaisants et une participation régulière, toujours à bon escient.",
                    "Bon travail dans l'ensemble ; les méthodes s'installent et la progression est nette."),
            List.of(
                    "Excellent trimestre : travail approfondi, curiosité et participation de grande qualité.",
                    "D'excellents résultats, obtenus avec rigueur et enthousiasme.",
                    "Un trimestre remarquable ; les acquis sont solides et réinvestis avec aisance."));

    private static final List<String> SKILLS = List.of(
            "Le point « %s » est bien compris et réinvesti dans les exercices.",
            "Il reste à travailler « %s », encore source d'erreurs dans les évaluations.",
            "Les activités autour de « %s » ont été menées avec sérieux.",
            "Attention à « %s » : la méthode vue en classe doit être reprise pas à pas.");

    private static final List<String> ADVICE = List.of(
            "Il faut poursuivre dans cette voie au prochain trimestre.",
            "Les séances de « Devoirs faits » peuvent aider à s'organiser.",
            "Je conseille de relire le cours chaque soir et de refaire les exercices corrigés.",
            "La prise de parole est à encourager : les idées sont justes et méritent d'être partagées.",
            "Le soin apporté aux cahiers est à souligner.",
            "Les bavardages nuisent à la concentration ; un effort est attendu.",
            "Ne pas hésiter à demander de l'aide dès qu'une consigne n'est pas claire.",
            "Continuez ainsi !");

    private static final List<String> COMMITTEE = List.of(
            "Le conseil de classe encourage à fournir un travail plus régulier ; les matières scientifiques demandent une"
                    + " attention particulière et l'aide proposée doit être acceptée.",
            "Ensemble moyen mais en progrès. Le conseil de classe salue les efforts engagés et invite à les étendre à toutes"
                    + " les disciplines, à l'écrit comme à l'oral.",
            "Bon trimestre. L'attitude est positive, le travail sérieux ; le conseil de classe adresse ses encouragements.",
            "Excellent trimestre, dans toutes les disciplines. Le conseil de classe adresse ses félicitations pour la qualité"
                    + " du travail et l'engagement dans la vie de la classe.");

    private Appraisals() {}

    /** What a teacher writes of a pupil of this level, 1 to 4. */
    static String ofSubject(Dice dice, int level, List<String> elements) {
        StringBuilder text = new StringBuilder(dice.pick(OPENINGS.get(level - 1)));
        int target = dice.between(SHORTEST, LONGEST);
        int first = dice.below(ADVICE.size());
        for (int i = 0; text.length() < target; i++) {
            boolean skill = i % 2 == 0 && i / 2 < elements.size();
            text.append(' ').append(skill ? skill(dice, elements.get(i / 2)) : ADVICE.get((first + i) % ADVICE.size()));
        }
        return text.toString();
    }

    static String ofCommittee(Dice dice, int level) {
        return COMMITTEE.get(level - 1) + " " + dice.pick(ADVICE);
    }

    private static String skill(Dice dice, String element) {
        String withoutCapital = Character.toLowerCase(element.charAt(0)) + element.substring(1);
        return dice.pick(SKILLS).replace("%s", withoutCapital);
    }
}
