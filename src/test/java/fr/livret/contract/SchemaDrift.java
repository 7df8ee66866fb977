package fr.livret.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.livret.support.Contract;
import fr.livret.web.BulkBody;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Differences between a record and the schema that describes it, all the way down. */
final class SchemaDrift {

    private static final Map<Type, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(int.class, "integer int32"),
            Map.entry(Integer.class, "integer int32"),
            Map.entry(long.class, "integer int64"),
            Map.entry(Long.class, "integer int64"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(LocalDate.class, "string date"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(UUID.class, "string uuid"),
            Map.entry(URI.class, "string uri"));

    private final boolean request;
    private final List<String> differences = new ArrayList<>();

    private SchemaDrift(boolean request) {
        this.request = request;
    }

    static List<String> ofRequest(String where, Type type, Schema<?> schema) {
        var drift = new SchemaDrift(true);
        drift.compare(where, type, Map.of(), schema);
        return drift.differences;
    }

    static List<String> ofAnswer(String where, Type type, Schema<?> schema) {
        var drift = new SchemaDrift(false);
        drift.compare(where, type, Map.of(), schema);
        return drift.differences;
    }

    private void compare(String where, Type type, Map<TypeVariable<?>, Type> variables, Schema<?> reference) {
        var schema = resolved(reference);
        if (type instanceof TypeVariable<?> variable) {
            compare(where, variables.get(variable), variables, schema);
        } else if (type instanceof ParameterizedType generic && raw(generic).isRecord()) {
            var bound = new HashMap<>(variables);
            for (var i = 0; i < generic.getActualTypeArguments().length; i++) {
                bound.put(raw(generic).getTypeParameters()[i], generic.getActualTypeArguments()[i]);
            }
            compareRecord(where, raw(generic), bound, schema);
        } else if (type instanceof ParameterizedType generic && isList(raw(generic))) {
            require(where, "array", String.valueOf(schema.getType()));
            compare(where + "[]", generic.getActualTypeArguments()[0], variables, schema.getItems());
        } else if (type instanceof ParameterizedType generic && Map.class.isAssignableFrom(raw(generic))) {
            require(where, "object", String.valueOf(schema.getType()));
            compare(where + "{}", generic.getActualTypeArguments()[1], variables, values(schema));
        } else if (type instanceof Class<?> single) {
            compareSingle(where, single, schema);
        } else {
            differences.add(where + ": " + type + " cannot be compared");
        }
    }

    private void compareSingle(String where, Class<?> type, Schema<?> schema) {
        if (type.isEnum()) {
            var constants = Stream.of(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(TreeSet::new));
            var described = schema.getEnum() == null ? List.of() : schema.getEnum();
            require(
                    where,
                    constants.toString(),
                    described.stream()
                            .filter(Objects::nonNull)
                            .map(String::valueOf)
                            .sorted()
                            .toList()
                            .toString());
        } else if (SCALARS.containsKey(type)) {
            var format = SCALARS.get(type).contains(" ") ? " " + schema.getFormat() : "";
            require(where, SCALARS.get(type), schema.getType() + format);
        } else if (Stream.of(type.getMethods()).anyMatch(SchemaDrift::isWrittenAsText)) {
            require(where, "string", String.valueOf(schema.getType()));
        } else if (type.isRecord()) {
            compareRecord(where, type, Map.of(), schema);
        } else if (schema.getOneOf() == null && schema.getAnyOf() == null) {
            differences.add(where + ": " + type + " cannot be compared");
        }
    }

    private static boolean isWrittenAsText(Method method) {
        return method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class;
    }

    private void compareRecord(String where, Class<?> type, Map<TypeVariable<?>, Type> variables, Schema<?> schema) {
        require(where, "object", String.valueOf(schema.getType()));
        require(where + " additionalProperties", "false", String.valueOf(schema.getAdditionalProperties()));
        var components = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .collect(Collectors.toMap(SchemaDrift::name, component -> component));
        var properties = schema.getProperties() == null ? Map.<String, Schema<?>>of() : properties(schema);
        require(where + " properties", sorted(components.keySet()), sorted(properties.keySet()));
        var required = components.entrySet().stream()
                .filter(component -> isRequired(type, component.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        require(
                where + " required",
                sorted(required),
                sorted(schema.getRequired() == null ? List.of() : schema.getRequired()));
        components.forEach((name, component) -> {
            if (properties.containsKey(name)) {
                compareNull(where + "." + name, type, component, properties.get(name));
                compare(where + "." + name, component.getGenericType(), variables, properties.get(name));
            }
        });
    }

    private void compareNull(String where, Class<?> owner, RecordComponent component, Schema<?> reference) {
        var nullable = request ? !isRequired(owner, component) : isNullable(component) && isRequired(owner, component);
        var described = Boolean.TRUE.equals(reference.getNullable())
                || Boolean.TRUE.equals(resolved(reference).getNullable());
        require(where + " nullable", String.valueOf(nullable), String.valueOf(described));
    }

    private boolean isRequired(Class<?> owner, RecordComponent component) {
        if (request) {
            return component.getType().isPrimitive()
                    || Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                            .anyMatch(component.getAccessor()::isAnnotationPresent);
        }
        var include = owner.getAnnotation(JsonInclude.class);
        return include == null || include.value() != JsonInclude.Include.NON_NULL || !isNullable(component);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void require(String where, String code, String contract) {
        if (!code.equals(contract)) {
            differences.add("%s: the code has %s, openapi.yaml has %s".formatted(where, code, contract));
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the parser's model has raw schemas
    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        return (Map) schema.getProperties();
    }

    private static Schema<?> values(Schema<?> schema) {
        return schema.getAdditionalProperties() instanceof Schema<?> values ? values : new Schema<>();
    }

    private static Schema<?> resolved(Schema<?> schema) {
        return schema.get$ref() == null
                ? schema
                : Contract.API.getComponents().getSchemas().get(Described.last(schema.get$ref()));
    }

    private static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static String sorted(Collection<String> names) {
        return new TreeSet<>(names).toString();
    }

    private static boolean isList(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type == BulkBody.class;
    }

    private static Class<?> raw(ParameterizedType type) {
        return (Class<?>) type.getRawType();
    }
}
