package fr.livret.export;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who signs the report cards of a file (responsable de l'établissement): one person, one a class, or whoever the source
 * of each card recorded. In JSON: a person, {@code {"perClass": {code: person}}} or {@code "AS_RECORDED"}.
 */
public sealed interface Signatory {

    /** The signatory's displayed name for a card, or null when this card has none. */
    @Nullable
    String of(String classCode, @Nullable String recorded);

    @JsonValue
    JsonNode toJson();

    /**
     * Reads a signatory.
     *
     * @throws IllegalArgumentException when it has none of the three forms
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Signatory fromJson(JsonNode json) {
        if (json.isTextual() && json.textValue().equals(AsRecorded.NAME)) {
            return new AsRecorded();
        }
        if (json.has("perClass") && json.get("perClass").isObject()) {
            Map<String, Person> persons = new TreeMap<>();
            json.get("perClass").properties().forEach(e -> persons.put(e.getKey(), Person.parse(e.getValue())));
            return new PerClass(persons);
        }
        return Person.parse(json);
    }

    /** Keeps those of an imported file. */
    record AsRecorded() implements Signatory {
        static final String NAME = "AS_RECORDED";

        @Override
        public @Nullable String of(String classCode, @Nullable String recorded) {
            return recorded;
        }

        @Override
        public JsonNode toJson() {
            return TextNode.valueOf(NAME);
        }
    }

    /** One person a class; the key is the class code. */
    record PerClass(Map<String, Person> persons) implements Signatory {

        @Override
        public @Nullable String of(String classCode, @Nullable String recorded) {
            Person person = persons.get(classCode);
            return person == null ? null : person.displayedName();
        }

        @Override
        public JsonNode toJson() {
            ObjectNode perClass = JsonNodeFactory.instance.objectNode();
            persons.forEach((code, person) -> perClass.set(code, person.toJson()));
            return JsonNodeFactory.instance.objectNode().set("perClass", perClass);
        }
    }

    /**
     * One person for the whole file.
     *
     * @param civility {@code M} or {@code MME}
     */
    record Person(
            @Nullable String civility,
            String lastName,
            @Nullable String firstName) implements Signatory {

        /** LSU's limit on {@code libelle}. */
        private static final int LIMIT = 100;

        static Person parse(JsonNode json) {
            Person person =
                    new Person(text(json, "civility"), String.valueOf(text(json, "lastName")), text(json, "firstName"));
            boolean known = person.civility == null || person.civility.matches("M|MME");
            if (!json.isObject() || text(json, "lastName") == null || !known || person.isTooLong()) {
                throw new IllegalArgumentException("signatory");
            }
            return person;
        }

        @Override
        public String of(String classCode, @Nullable String recorded) {
            return displayedName();
        }

        /** As it stands at the foot of the card: « Mme Odile Fictive ». */
        public String displayedName() {
            String title = civility == null ? "" : civility.equals("M") ? "M. " : "Mme ";
            return title + (firstName == null ? "" : firstName + " ") + lastName;
        }

        @Override
        public ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            if (civility != null) {
                json.put("civility", civility);
            }
            json.put("lastName", lastName);
            if (firstName != null) {
                json.put("firstName", firstName);
            }
            return json;
        }

        private boolean isTooLong() {
            return displayedName().length() > LIMIT;
        }

        private static @Nullable String text(JsonNode json, String name) {
            JsonNode value = json.get(name);
            return value == null || !value.isTextual() || value.textValue().isBlank()
                    ? null
                    : value.textValue().strip();
        }
    }
}
