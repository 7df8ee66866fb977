package fr.livret.reportcard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a card: objects as the API has them, or arrays of the same values in the order of the record, as
 * {@link ReportCardSql} writes them. A school has ten thousand lines; without names they take a third less to write and to
 * read.
 */
public final class CardLines extends JsonDeserializer<List<SubjectResult>> {

    /** Reads lines that stand by themselves. */
    public static List<SubjectResult> read(ObjectReader documents, String lines) throws IOException {
        try (JsonParser json = documents.createParser(lines)) {
            json.nextToken();
            return read(json);
        }
    }

    @Override
    public List<SubjectResult> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return read(json);
    }

    private static List<SubjectResult> read(JsonParser json) throws IOException {
        List<SubjectResult> lines = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            lines.add(
                    json.currentToken() == JsonToken.START_ARRAY ? line(json) : json.readValueAs(SubjectResult.class));
        }
        return lines;
    }

    private static SubjectResult line(JsonParser json) throws IOException {
        SubjectResult line = new SubjectResult(
                UUID.fromString(json.nextTextValue()),
                json.nextTextValue(),
                number(json),
                constant(json, ResultStatus.class),
                number(json),
                constant(json, ResultStatus.class),
                integer(json),
                constant(json, ValueOrigin.class),
                number(json),
                constant(json, ValueOrigin.class),
                json.nextTextValue(),
                texts(json),
                texts(json));
        json.nextToken();
        return line;
    }

    private static @Nullable BigDecimal number(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : json.getDecimalValue();
    }

    private static @Nullable Integer integer(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : json.getIntValue();
    }

    private static <E extends Enum<E>> @Nullable E constant(JsonParser json, Class<E> type) throws IOException {
        String name = json.nextTextValue();
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.nextToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                texts.add(json.getText());
            }
        }
        return texts;
    }
}
