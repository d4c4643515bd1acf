package org.certwright.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON that is the same, byte for byte, wherever it is written: RFC 8785, for trees of maps, lists, strings,
 * integers within ±(2^53 − 1), booleans and null. Fractions are refused: nothing of ours needs them.
 */
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private CanonicalJson() {}

    /**
     * The canonical text of {@code tree} (see {@link RecordTree} for making one from a record).
     *
     * @throws IllegalArgumentException when it has none: another class, a number that is not exact, half a surrogate
     *     pair, or too many levels
     */
    public static String write(@Nullable Object tree) {
        var json = new CanonicalJson();
        json.value(tree);
        return json.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean bool -> out.append(bool);
            case Integer number -> number(number);
            case Long number -> number(number);
            case String text -> string(text);
            case List<?> list -> list(list);
            case Map<?, ?> map -> object(map);
            default -> throw new IllegalArgumentException("no canonical JSON for " + value.getClass());
        }
    }

    private void number(long number) {
        if (number > RecordTree.LARGEST_EXACT || number < -RecordTree.LARGEST_EXACT) {
            throw new IllegalArgumentException("too large for an exact JSON number");
        }
        out.append(number);
    }

    private void list(List<?> list) {
        enter('[');
        var separator = "";
        for (var item : list) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        leave(']');
    }

    private void object(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>(); // RFC 8785 §3.2.3: by UTF-16 units, as String compares.
        map.forEach((name, member) -> sorted.put((String) name, member));
        enter('{');
        var separator = "";
        for (var member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        leave('}');
    }

    private void enter(char bracket) {
        if (++depth > RecordTree.DEEPEST) {
            throw new IllegalArgumentException("nested too deeply for canonical JSON");
        }
        out.append(bracket);
    }

    private void leave(char bracket) {
        depth--;
        out.append(bracket);
    }

    private void string(String text) {
        if (hasLoneSurrogate(text)) {
            throw new IllegalArgumentException("half a surrogate pair has no canonical JSON"); // RFC 8785 §3.2.2.2
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
