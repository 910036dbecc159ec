package org.confidant.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.confidant.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/** Collects everything that is wrong with a body instead of stopping at the first field. */
final class BodyProblems extends DeserializationProblemHandler {
    private static final ThreadLocal<List<FieldProblem>> FOUND = new ThreadLocal<>();

    static void begin() {
        FOUND.set(new ArrayList<>());
    }

    static List<FieldProblem> end() {
        List<FieldProblem> found = FOUND.get();
        FOUND.remove();
        return found == null ? List.of() : found;
    }

    @Override
    public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer, Object bean, String name) throws JacksonException {
        if (FOUND.get() == null) {
            return false;
        }
        note(parser, "is not known here");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType target, JsonToken token,
            JsonParser parser, @Nullable String failure) throws JacksonException {
        if (FOUND.get() == null) {
            return NOT_HANDLED;
        }
        note(parser, "must be " + kind(target));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value,
            @Nullable String failure) throws JacksonException {
        if (FOUND.get() == null) {
            return NOT_HANDLED;
        }
        note(context.getParser(), "must be " + kind(context.constructType(target)));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value,
            @Nullable String failure) throws JacksonException {
        if (FOUND.get() == null) {
            return NOT_HANDLED;
        }
        note(context.getParser(), "must be " + kind(context.constructType(target)));
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(DeserializationContext context, Class<?> type,
            @Nullable Object argument, Throwable failure) throws JacksonException {
        if (FOUND.get() == null) {
            return NOT_HANDLED;
        }
        note(context.getParser(), "must be " + kind(context.constructType(type)));
        return null;
    }

    private static void note(JsonParser parser, String why) {
        List<FieldProblem> found = FOUND.get();
        if (found.size() < 50) {
            found.add(new FieldProblem(path(parser), why));
        }
    }

    private static String path(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer(false).toString();
        return List.of(pointer.substring(Math.min(1, pointer.length())).split("/")).stream()
                .map(part -> part.matches("\\d+") ? "[" + part + "]" : part.replace("~1", "/").replace("~0", "~"))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** As it is written in a body. */
    private static String word(Object constant) {
        return JsonMapper.shared().valueToTree(constant).asString();
    }

    private static String kind(JavaType target) {
        Class<?> raw = target.getRawClass();
        if (raw.isEnum()) {
            return "one of " + Arrays.stream(raw.getEnumConstants()).map(BodyProblems::word).sorted().toList();
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "a text";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "LocalDate" -> "a date such as 2026-12-24";
            case "LocalTime" -> "a time of day such as 08:45";
            case "OffsetDateTime" -> "a time with offset such as 2026-12-24T08:45:00+08:00";
            case "Duration" -> "an ISO 8601 duration such as PT50M";
            case "DayOfWeek" -> "a weekday such as MONDAY";
            default -> target.isContainerType() ? target.isMapLikeType() ? "an object" : "a list" : "an object";
        };
    }
}
