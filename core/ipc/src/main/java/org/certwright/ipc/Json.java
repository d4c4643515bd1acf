package org.certwright.ipc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certwright.model.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text to trees of maps, lists, strings, longs and booleans, within limits, and back. Duplicate members, fractions
 * and anything behind the value are refused.
 */
public final class Json {
    /** The largest message, in characters. */
    public static final int LIMIT = 256 * 1024;

    private static final int DEEPEST = 32;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LIMIT)
                    .maxStringLength(LIMIT)
                    .maxNameLength(200)
                    .maxNumberLength(20)
                    .build())
            .build();

    /** Text that is not the JSON we accept; the message says how, not what. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The tree of {@code text}. */
    public @Nullable Object read(String text) throws Unreadable {
        if (text.length() > LIMIT) {
            throw new Unreadable("it is larger than " + LIMIT + " characters");
        }
        try (var parser = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var tree = value(parser);
            if (parser.nextToken() != null) {
                throw new Unreadable("something follows the value");
            }
            return tree;
        } catch (tools.jackson.core.JacksonException unreadable) {
            throw new Unreadable(unreadable instanceof StreamReadException ? "it is not JSON" : "it is beyond a limit");
        }
    }

    /** The canonical text of {@code tree}: one line. */
    public String write(Object tree) {
        return CanonicalJson.write(tree);
    }

    private @Nullable Object value(JsonParser parser) throws Unreadable {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> number(parser);
            case null, default -> throw new Unreadable("it holds a value of a kind we do not use");
        };
    }

    private static Long number(JsonParser parser) throws Unreadable {
        try {
            return parser.getLongValue();
        } catch (tools.jackson.core.JacksonException tooLarge) {
            throw new Unreadable("it holds a number that is too large");
        }
    }

    private Map<String, @Nullable Object> object(JsonParser parser) throws Unreadable {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private List<@Nullable Object> list(JsonParser parser) throws Unreadable {
        var items = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }
}
