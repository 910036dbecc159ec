package org.confidant.platform.web;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** A text is a text and a number is a number: none is taken for another. */
final class StrictScalar<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final Set<JsonToken> tokens;
    private final Function<JsonParser, T> reading;

    private StrictScalar(Class<T> type, Set<JsonToken> tokens, Function<JsonParser, T> reading) {
        super(type);
        this.type = type;
        this.tokens = tokens;
        this.reading = reading;
    }

    /** Strict reading of texts, whole numbers and truth values. */
    static SimpleModule module() {
        return new SimpleModule()
                .addDeserializer(String.class,
                        new StrictScalar<>(String.class, Set.of(JsonToken.VALUE_STRING), JsonParser::getString))
                .addDeserializer(Integer.class,
                        new StrictScalar<>(Integer.class, Set.of(JsonToken.VALUE_NUMBER_INT), JsonParser::getIntValue))
                .addDeserializer(Long.class,
                        new StrictScalar<>(Long.class, Set.of(JsonToken.VALUE_NUMBER_INT), JsonParser::getLongValue))
                .addDeserializer(Boolean.class, new StrictScalar<>(Boolean.class,
                        Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE), JsonParser::getBooleanValue));
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
        if (tokens.contains(parser.currentToken())) {
            return reading.apply(parser);
        }
        return type.cast(context.handleUnexpectedToken(getValueType(context), parser));
    }
}
