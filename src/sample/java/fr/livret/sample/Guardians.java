package fr.livret.sample;

import fr.livret.lsu.model.Adresse;
import fr.livret.lsu.model.Responsable;
import java.util.ArrayList;
import java.util.List;

/** Guardians (<i>responsables légaux</i>) of a pupil: one or two, or an institution. */
final class Guardians {

    private static final int POST_CODE = 5;

    private Guardians() {}

    static List<Responsable> of(Pupil pupil) {
        Dice dice = Dice.of("guardians", pupil.index());
        Adresse address = address(dice);
        if (dice.oneIn(60)) {
            Responsable institution = new Responsable();
            institution.denomination = "Maison d'enfants Les Hirondelles";
            institution.legal1 = "true";
            institution.adresse = address;
            return List.of(institution);
        }
        List<Responsable> guardians = new ArrayList<>();
        guardians.add(person("MME", dice.pick(Names.MOTHERS), "MERE", pupil, address));
        guardians.get(0).legal1 = "true";
        if (!dice.oneIn(5)) {
            guardians.add(
                    person("M", dice.pick(Names.FATHERS), "PERE", pupil, dice.oneIn(4) ? address(dice) : address));
            guardians.get(1).legal2 = "true";
        }
        return guardians;
    }

    private static Responsable person(String civility, String firstName, String link, Pupil pupil, Adresse address) {
        Responsable person = new Responsable();
        person.civilite = civility;
        person.nom = pupil.lastName();
        person.prenom = firstName;
        person.lienParente = link;
        person.adresse = address;
        return person;
    }

    private static Adresse address(Dice dice) {
        String town = dice.pick(Names.TOWNS);
        Adresse address = new Adresse();
        address.ligne1 = dice.between(1, 120) + " " + dice.pick(Names.STREETS);
        if (dice.oneIn(6)) {
            address.ligne2 = "Bâtiment " + (char) ('A' + dice.below(4));
        }
        address.codePostal = town.substring(0, POST_CODE);
        address.commune = town.substring(POST_CODE + 1);
        return address;
    }
}
