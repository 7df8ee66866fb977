package fr.livret.positioning;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells a property that is null, which removes, from one that is absent, which changes nothing (RFC 7396). */
final class TypeOrNoneReader extends StdDeserializer<TypeOrNone> {

    private static final long serialVersionUID = 1L;

    TypeOrNoneReader() {
        super(TypeOrNone.class);
    }

    @Override
    public TypeOrNone deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString();
        return Arrays.stream(TypeOrNone.values())
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> context.weirdStringException(String.valueOf(text), TypeOrNone.class, "unknown type"));
    }

    @Override
    public TypeOrNone getNullValue(DeserializationContext context) {
        return TypeOrNone.NONE;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
