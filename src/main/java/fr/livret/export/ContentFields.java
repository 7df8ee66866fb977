package fr.livret.export;

import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.Donnees;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a report card as it goes out, flat: a path made of the names of the format
 * ({@code acquis[061300 S]/@moyenne-eleve}) and a value. What a card refers to counts as its own content, whatever
 * identifiers the file gives it; the signatory, who belongs to the file, does not count.
 */
final class ContentFields {

    private static final Set<String> NOT_CONTENT = Set.of("id", "responsableEtabRef");
    private static final ClassValue<List<Property>> PROPERTIES = new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
            return Stream.of(type.getFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !NOT_CONTENT.contains(field.getName()))
                    .map(Property::of)
                    .toList();
        }
    };

    private final Map<String, Object> declared = new HashMap<>();
    private final BiConsumer<String, String> visitor;

    private ContentFields(Donnees donnees, BiConsumer<String, String> visitor) {
        this.visitor = visitor;
        lists(donnees).flatMap(Collection::stream).forEach(this::declare);
    }

    /** Hands over every field of a card, in the order of the format. */
    static void visit(BilanPeriodique card, Donnees donnees, BiConsumer<String, String> visitor) {
        ContentFields fields = new ContentFields(donnees, visitor);
        fields.object("", card);
        for (Property property : PROPERTIES.get(Donnees.class)) {
            List<?> shared = property.list(donnees);
            if (!shared.isEmpty() && id(shared.get(0)) == null) {
                fields.list(property.name(), shared);
            }
        }
    }

    private static Stream<List<?>> lists(Donnees donnees) {
        return PROPERTIES.get(Donnees.class).stream().map(property -> property.list(donnees));
    }

    private void declare(Object object) {
        String id = id(object);
        if (id != null) {
            declared.put(id, object);
        }
    }

    private void object(String path, Object object) {
        for (Property property : PROPERTIES.get(object.getClass())) {
            Object value = property.of(object);
            if (value == null) {
                continue;
            }
            String inside = path.isEmpty() ? property.name() : path + "/" + property.name();
            if (property.isReference()) {
                text(inside, references(value));
            } else if (value instanceof List<?> list) {
                list(inside, list);
            } else if (value instanceof String text) {
                text(inside, text);
            } else {
                object(inside, value);
            }
        }
    }

    private void text(String path, String value) {
        if (!value.isEmpty()) {
            visitor.accept(path, value);
        }
    }

    private void list(String path, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            String inside = path + "[" + Objects.requireNonNullElse(key(element), Integer.toString(i + 1)) + "]";
            if (element instanceof String text) {
                text(inside, text);
            } else {
                object(inside, element);
            }
        }
    }

    /** What tells an element of a list apart wherever it stands: its code, or its subject's. */
    private @Nullable String key(Object element) {
        for (Property property : PROPERTIES.get(element.getClass())) {
            if (property.field().getName().equals("code")) {
                return (String) property.of(element);
            }
            if (property.field().getName().equals("disciplineRef")) {
                Object discipline = declared.get(String.valueOf(property.of(element)));
                return discipline == null ? null : codes(discipline);
            }
        }
        return null;
    }

    private static String codes(Object discipline) {
        return PROPERTIES.get(discipline.getClass()).stream()
                .filter(property -> Set.of("code", "modaliteElection")
                        .contains(property.field().getName()))
                .map(property -> String.valueOf(property.of(discipline)))
                .collect(Collectors.joining(" "));
    }

    private String references(Object ids) {
        Stream<?> each = ids instanceof List<?> list ? list.stream() : Stream.of(ids);
        return each.map(id -> rendered(declared.get(String.valueOf(id)))).collect(Collectors.joining("\u001e"));
    }

    /** All that an object that is referred to says, what it refers to included. */
    private String rendered(@Nullable Object object) {
        if (object == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Property property : PROPERTIES.get(object.getClass())) {
            Object value = property.of(object);
            if (value != null) {
                text.append(property.name())
                        .append('=')
                        .append(value(property, value))
                        .append('\u001f');
            }
        }
        return text.toString();
    }

    private String value(Property property, Object value) {
        if (property.isReference()) {
            return references(value);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> element instanceof String text ? text : rendered(element))
                    .collect(Collectors.joining("\u001e"));
        }
        return value instanceof String text ? text : rendered(value);
    }

    private static @Nullable String id(Object object) {
        try {
            return (String) object.getClass().getField("id").get(object);
        } catch (NoSuchFieldException none) {
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A field of the format, by its name there. */
    private record Property(Field field, String name) {

        static Property of(Field field) {
            XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
            if (attribute != null) {
                return new Property(field, "@" + named(attribute.name(), field));
            }
            XmlElement element = field.getAnnotation(XmlElement.class);
            return new Property(field, element == null ? field.getName() : named(element.name(), field));
        }

        private static String named(String name, Field field) {
            return name.equals("##default") ? field.getName() : name;
        }

        boolean isReference() {
            return field.getName().endsWith("Ref") || field.getName().endsWith("Refs");
        }

        @Nullable
        Object of(Object owner) {
            try {
                return field.get(owner);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        List<?> list(Object owner) {
            return (List<?>) Objects.requireNonNull(of(owner));
        }
    }
}
