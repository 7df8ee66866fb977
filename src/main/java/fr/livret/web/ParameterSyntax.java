package fr.livret.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a text can be read as the type that an operation declares for it; enums go by the exact name. */
final class ParameterSyntax {

    private static final List<String> FACTORIES = List.of("fromString", "valueOf", "parse");
    private static final Map<Type, Function<String, Object>> SIMPLE = Map.of(
            String.class, text -> text,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, ParameterSyntax::strictBoolean,
            Boolean.class, ParameterSyntax::strictBoolean,
            java.util.UUID.class, java.util.UUID::fromString,
            java.time.LocalDate.class, text -> java.time.LocalDate.parse(text));

    private ParameterSyntax() {}

    static boolean takesSeveral(RequestArgument argument) {
        return argument.type() instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
    }

    static Optional<Fault> fault(RequestArgument argument, String value) {
        var type = (Class<?>)
                (takesSeveral(argument)
                        ? ((ParameterizedType) argument.type()).getActualTypeArguments()[0]
                        : argument.type());
        try {
            read(type, value);
            return Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return Optional.of(new Fault(argument.place(), argument.name(), "WRONG_VALUE", List.of(), ""));
        }
    }

    private static void read(Class<?> type, String value) {
        var simple = SIMPLE.get(type);
        if (simple != null) {
            Objects.requireNonNull(simple.apply(value));
        } else if (type.isEnum()) {
            if (Stream.of(type.getEnumConstants())
                    .noneMatch(known -> ((Enum<?>) known).name().equals(value))) {
                throw new IllegalArgumentException();
            }
        } else {
            build(type, value);
        }
    }

    private static void build(Class<?> type, String value) {
        try {
            var factory = Arrays.stream(type.getMethods())
                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                    .filter(method -> FACTORIES.contains(method.getName()))
                    .filter(method -> List.of(method.getParameterTypes()).equals(List.of(String.class)))
                    .findFirst();
            if (factory.isPresent()) {
                factory.get().invoke(null, value);
            } else {
                type.getConstructor(String.class).newInstance(value);
            }
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(type.getName() + " cannot be read from a text", unknown);
        }
    }

    private static Object strictBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return Boolean.valueOf(text);
    }
}
