package fr.livret.export;

import fr.livret.lsu.model.BilanPeriodique;
import fr.livret.lsu.model.Discipline;
import fr.livret.lsu.model.Donnees;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a report card as it goes out, flat: a path made of the names of the format
 * ({@code acquis[061300 S]/@moyenne-eleve}) and a value. What a card refers to counts as its own content, whatever
 * identifiers the file gives it; the signatory, who belongs to the file, does not count.
 */
final class ContentFields {

    private static final Set<String> NOT_CONTENT = Set.of("id", "responsableEtabRef");
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Map<String, Object> declared = new HashMap<>();
    private final BiConsumer<String, String> visitor;

    private ContentFields(Donnees donnees, BiConsumer<String, String> visitor) {
        this.visitor = visitor;
        shape(donnees).properties().forEach(property -> property.list(donnees).forEach(this::declare));
    }

    /** Hands over every field of a card, in the order of the format. */
    static void visit(BilanPeriodique card, Donnees donnees, BiConsumer<String, String> visitor) {
        ContentFields fields = new ContentFields(donnees, visitor);
        fields.object("", card);
        for (Property property : shape(donnees).properties()) {
            List<?> shared = property.list(donnees);
            if (!shared.isEmpty() && shape(shared.get(0)).id() == null) {
                fields.list(property.name(), shared);
            }
        }
    }

    private static Shape shape(Object object) {
        return SHAPES.get(object.getClass());
    }

    private void declare(Object object) {
        Property id = shape(object).id();
        if (id != null) {
            declared.put(String.valueOf(id.of(object)), object);
        }
    }

    private void object(String path, Object object) {
        for (Property property : shape(object).properties()) {
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
        Shape shape = shape(element);
        if (shape.code() != null) {
            return (String) shape.code().of(element);
        }
        Object discipline = shape.subject() == null
                ? null
                : declared.get(String.valueOf(shape.subject().of(element)));
        return discipline instanceof Discipline subject ? subject.code + " " + subject.modaliteElection : null;
    }

    /** All that is referred to. */
    private String references(Object ids) {
        StringBuilder text = new StringBuilder();
        addReferences(text, ids);
        return text.toString();
    }

    private void addReferences(StringBuilder text, Object ids) {
        if (ids instanceof List<?> list) {
            addAll(text, list, id -> addObject(text, declared.get(String.valueOf(id))));
        } else {
            addObject(text, declared.get(String.valueOf(ids)));
        }
    }

    /** All that an object that is referred to says, what it refers to included. */
    private void addObject(StringBuilder text, @Nullable Object object) {
        if (object == null) {
            return;
        }
        for (Property property : shape(object).properties()) {
            Object value = property.of(object);
            if (value != null) {
                text.append(property.name()).append('=');
                addValue(text, property, value);
                text.append('\u001f');
            }
        }
    }

    private void addValue(StringBuilder text, Property property, Object value) {
        if (property.isReference()) {
            addReferences(text, value);
        } else if (value instanceof List<?> list) {
            addAll(text, list, element -> addElement(text, element));
        } else {
            addElement(text, value);
        }
    }

    private void addElement(StringBuilder text, Object value) {
        if (value instanceof String string) {
            text.append(string);
        } else {
            addObject(text, value);
        }
    }

    private static void addAll(StringBuilder text, List<?> list, Consumer<Object> adding) {
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                text.append('\u001e');
            }
            adding.accept(list.get(i));
        }
    }

    /** What there is to know of a type. */
    private record Shape(
            List<Property> properties,
            @Nullable Property id,
            @Nullable Property code,
            @Nullable Property subject) {

        static Shape of(Class<?> type) {
            List<Property> all = Stream.of(type.getFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .map(Property::of)
                    .toList();
            return new Shape(
                    all.stream()
                            .filter(property ->
                                    !NOT_CONTENT.contains(property.field().getName()))
                            .toList(),
                    named("id", all),
                    named("code", all),
                    named("disciplineRef", all));
        }

        private static @Nullable Property named(String name, List<Property> all) {
            return all.stream()
                    .filter(property -> property.field().getName().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A field of the format, by its name there. */
    private record Property(Field field, String name, boolean isReference) {

        static Property of(Field field) {
            boolean reference =
                    field.getName().endsWith("Ref") || field.getName().endsWith("Refs");
            return new Property(field, name(field), reference);
        }

        private static String name(Field field) {
            XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
            if (attribute != null) {
                return "@" + named(attribute.name(), field);
            }
            XmlElement element = field.getAnnotation(XmlElement.class);
            return element == null ? field.getName() : named(element.name(), field);
        }

        private static String named(String name, Field field) {
            return name.equals("##default") ? field.getName() : name;
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
