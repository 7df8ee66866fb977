package fr.livret.lsu;

import fr.livret.lsu.model.AccPerso;
import fr.livret.lsu.model.AccPersoGroupe;
import fr.livret.lsu.model.CompetencesNumeriquesCommun;
import fr.livret.lsu.model.Discipline;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.ElementProgramme;
import fr.livret.lsu.model.Eleve;
import fr.livret.lsu.model.Enseignant;
import fr.livret.lsu.model.Epi;
import fr.livret.lsu.model.EpiGroupe;
import fr.livret.lsu.model.EpiThematique;
import fr.livret.lsu.model.ParcoursCommun;
import fr.livret.lsu.model.Periode;
import fr.livret.lsu.model.ResponsableEtab;
import fr.livret.lsu.model.VieScolaireCommun;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One list of declarations: its container, the class of its rows, and where they go. */
record HeadSection<T>(String container, Class<T> type, Function<Donnees, List<T>> list) {

    private static final Map<String, HeadSection<?>> ALL = Stream.<HeadSection<?>>of(
                    new HeadSection<>("responsables-etab", ResponsableEtab.class, data -> data.responsablesEtab),
                    new HeadSection<>("eleves", Eleve.class, data -> data.eleves),
                    new HeadSection<>("periodes", Periode.class, data -> data.periodes),
                    new HeadSection<>("disciplines", Discipline.class, data -> data.disciplines),
                    new HeadSection<>("enseignants", Enseignant.class, data -> data.enseignants),
                    new HeadSection<>("elements-programme", ElementProgramme.class, data -> data.elementsProgramme),
                    new HeadSection<>(
                            "competences-numeriques-communs",
                            CompetencesNumeriquesCommun.class,
                            data -> data.competencesNumeriquesCommuns),
                    new HeadSection<>("parcours-communs", ParcoursCommun.class, data -> data.parcoursCommuns),
                    new HeadSection<>(
                            "vies-scolaires-communs", VieScolaireCommun.class, data -> data.viesScolairesCommuns),
                    new HeadSection<>("epis-thematiques", EpiThematique.class, data -> data.episThematiques),
                    new HeadSection<>("epis", Epi.class, data -> data.epis),
                    new HeadSection<>("epis-groupes", EpiGroupe.class, data -> data.episGroupes),
                    new HeadSection<>("acc-persos", AccPerso.class, data -> data.accPersos),
                    new HeadSection<>("acc-persos-groupes", AccPersoGroupe.class, data -> data.accPersosGroupes))
            .collect(Collectors.toUnmodifiableMap(HeadSection::container, Function.identity()));

    /** The section of a container; null when the element is none. */
    static @Nullable HeadSection<?> find(String container) {
        return ALL.get(container);
    }
}
