package org.benmo.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** A JSON object as a tree, for the few we wrote ourselves and read again. */
public record JsonTree(Map<String, @Nullable Object> fields) {
    /** What was to be read is not an object of ours. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Reads one object; whatever is wrong with the text is {@link Unreadable}. */
    public static JsonTree read(String text) throws Unreadable {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            return new JsonTree(object(parser));
        } catch (StreamReadException | JacksonIOException | IllegalArgumentException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new JsonTree(object(parser));
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("unexpected " + parser.currentToken());
        };
    }

    /** True when the field is there and not null. */
    public boolean has(String name) {
        return fields.get(name) != null;
    }

    /** A text that must be there. */
    public String text(String name) {
        return (String) Objects.requireNonNull(fields.get(name), name);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable((String) fields.get(name));
    }

    /** A whole number that must be there. */
    public int number(String name) {
        return Math.toIntExact(numberLong(name));
    }

    long numberLong(String name) {
        return (Long) Objects.requireNonNull(fields.get(name), name);
    }

    /** An object that must be there. */
    public JsonTree tree(String name) {
        return (JsonTree) Objects.requireNonNull(fields.get(name), name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** A list of objects that must be there. */
    public List<JsonTree> trees(String name) {
        return items(name).stream().map(JsonTree.class::cast).toList();
    }

    List<String> texts(String name) {
        return items(name).stream().map(String.class::cast).toList();
    }

    List<Number> numbers(String name) {
        return items(name).stream().map(Number.class::cast).toList();
    }

    private List<Object> items(String name) {
        List<Object> items = new ArrayList<>();
        for (Object item : (List<?>) Objects.requireNonNull(fields.get(name), name)) {
            items.add(Objects.requireNonNull(item));
        }
        return items;
    }
}
