package fr.livret.sample;

import fr.livret.lsu.model.Enseignant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * What STS-web would export for the school: the same teachers as in its LSU files, except substitutes, whom STS does not
 * know yet. Latin is taught in one group a level, everything else to classes.
 */
final class StsExport {

    private final SampleSchool school;
    private final Map<String, Enseignant> teachers;

    StsExport(SampleSchool school) {
        this.school = school;
        this.teachers = new Staff(school.places())
                .all().stream()
                        .filter(teacher -> teacher.idSts != null)
                        .collect(Collectors.toMap(teacher -> String.valueOf(teacher.id), Function.identity()));
    }

    static String latinGroup(Level level) {
        return level.label().charAt(0) + "LAT GR1";
    }

    /** The classes that have pupils in the Latin group of a level. */
    static List<String> latinClasses(SampleSchool school, Level level) {
        return school.places().stream()
                .filter(place -> place.level() == level)
                .filter(place -> school.pupils(place).stream()
                        .anyMatch(pupil -> pupil.subjects().contains(Subject.LATIN)))
                .map(SampleClass.Place::code)
                .toList();
    }

    void writeTo(SiecleXml xml) throws XMLStreamException {
        xml.open("PARAMETRES");
        xml.open("UAJ", "CODE", SampleSchool.UAI);
        xml.close();
        xml.open("ANNEE_SCOLAIRE", "ANNEE", Integer.toString(SampleSchool.YEAR));
        xml.text("DATE_DEBUT", "2025-09-01");
        xml.text("DATE_FIN", "2026-08-31");
        xml.close();
        xml.close();
        Map<String, Map<Subject, Set<String>>> ofClasses = new TreeMap<>();
        school.places().forEach(place -> ofClasses.put(place.code(), taught(school.pupils(place), false)));
        Map<Level, Map<Subject, Set<String>>> ofGroups = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            List<Pupil> pupils = school.pupils()
                    .filter(pupil -> pupil.place().level() == level)
                    .toList();
            ofGroups.put(level, taught(pupils, true));
        }
        xml.open("DONNEES");
        persons(xml, used(ofClasses.values(), ofGroups.values()));
        xml.open("STRUCTURE");
        classes(xml, ofClasses);
        groups(xml, ofGroups);
        xml.close();
        xml.close();
    }

    /** Who teaches what to these pupils: in the Latin group, or in class. */
    private Map<Subject, Set<String>> taught(List<Pupil> pupils, boolean latin) {
        Map<Subject, Set<String>> taught = new EnumMap<>(Subject.class);
        for (Pupil pupil : pupils) {
            for (Subject subject : pupil.subjects()) {
                if (latin == (subject == Subject.LATIN)) {
                    Set<String> of = taught.computeIfAbsent(subject, s -> new LinkedHashSet<>());
                    Staff.of(pupil, subject).stream()
                            .filter(teachers::containsKey)
                            .forEach(of::add);
                }
            }
        }
        return taught;
    }

    private Collection<Enseignant> used(
            Collection<Map<Subject, Set<String>>> ofClasses, Collection<Map<Subject, Set<String>>> ofGroups) {
        List<Map<Subject, Set<String>>> all = new ArrayList<>(ofClasses);
        all.addAll(ofGroups);
        Map<String, Enseignant> used = new TreeMap<>();
        all.stream()
                .flatMap(taught -> taught.values().stream())
                .flatMap(Set::stream)
                .forEach(id -> used.put(id, Objects.requireNonNull(teachers.get(id))));
        return used.values();
    }

    private void persons(SiecleXml xml, Collection<Enseignant> persons) throws XMLStreamException {
        xml.open("INDIVIDUS");
        for (Enseignant person : persons) {
            xml.open("INDIVIDU", "ID", String.valueOf(person.idSts), "TYPE", String.valueOf(person.type));
            xml.text("CIVILITE", "M".equals(person.civilite) ? "1" : "2");
            xml.text("NOM_USAGE", person.nom);
            xml.text("PRENOM", person.prenom);
            xml.text("FONCTION", "ENS");
            xml.open("PROFS_PRINC");
            for (SampleClass.Place place : school.places()) {
                if (Staff.main(place).equals(person.id)) {
                    xml.open("PROF_PRINC");
                    xml.text("CODE_STRUCTURE", place.code());
                    xml.text("DATE_DEBUT", "2025-09-01");
                    xml.text("DATE_FIN", "2026-08-31");
                    xml.close();
                }
            }
            xml.close();
            xml.close();
        }
        xml.close();
    }

    private void classes(SiecleXml xml, Map<String, Map<Subject, Set<String>>> taught) throws XMLStreamException {
        xml.open("DIVISIONS");
        for (SampleClass.Place place : school.places()) {
            xml.open("DIVISION", "CODE", place.code());
            xml.open("MEFS_APPARTENANCE");
            xml.open("MEF_APPARTENANCE", "CODE", place.level().mef());
            xml.close();
            xml.close();
            services(xml, taught.getOrDefault(place.code(), Map.of()));
            xml.close();
        }
        xml.close();
    }

    private void groups(SiecleXml xml, Map<Level, Map<Subject, Set<String>>> taught) throws XMLStreamException {
        xml.open("GROUPES");
        for (Level level : Level.values()) {
            List<String> classes = latinClasses(school, level);
            if (!classes.isEmpty()) {
                xml.open("GROUPE", "CODE", latinGroup(level));
                xml.text("LIBELLE_LONG", "LATIN " + level.label());
                xml.open("DIVISIONS_APPARTENANCE");
                for (String code : classes) {
                    xml.open("DIVISION_APPARTENANCE", "CODE", code);
                    xml.close();
                }
                xml.close();
                services(xml, taught.getOrDefault(level, Map.of()));
                xml.close();
            }
        }
        xml.close();
    }

    private void services(SiecleXml xml, Map<Subject, Set<String>> taught) throws XMLStreamException {
        xml.open("SERVICES");
        for (Map.Entry<Subject, Set<String>> service : taught.entrySet()) {
            xml.open("SERVICE", "CODE_MATIERE", service.getKey().code, "CODE_MOD_COURS", "CG");
            xml.open("ENSEIGNANTS");
            for (String id : service.getValue()) {
                Enseignant teacher = Objects.requireNonNull(teachers.get(id));
                xml.open("ENSEIGNANT", "TYPE", String.valueOf(teacher.type), "ID", String.valueOf(teacher.idSts));
                xml.close();
            }
            xml.close();
            xml.close();
        }
        xml.close();
    }
}
