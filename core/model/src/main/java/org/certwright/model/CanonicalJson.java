package org.certwright.model;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON that is the same, byte for byte, wherever it is written: RFC 8785, for trees of maps, lists, strings,
 * integers within ±2^53, booleans and null. Fractions are refused: nothing of ours needs them.
 */
public final class CanonicalJson {
    private static final long LARGEST_EXACT = 1L << 53;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The canonical text of {@code tree} (see {@link RecordTree} for making one from a record). */
    public static String write(Object tree) {
        var json = new CanonicalJson();
        json.value(tree);
        return json.out.toString();
    }

    private void value(@org.jspecify.annotations.Nullable Object value) {
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
        if (Math.abs(number) > LARGEST_EXACT) {
            throw new IllegalArgumentException("too large for an exact JSON number");
        }
        out.append(number);
    }

    private void list(List<?> list) {
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            value(items.next());
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void object(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>(); // RFC 8785 §3.2.3: by UTF-16 code units, as String compares.
        map.forEach((name, member) -> sorted.put((String) name, member));
        out.append('{');
        for (var members = sorted.entrySet().iterator(); members.hasNext(); ) {
            var member = members.next();
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            if (members.hasNext()) {
                out.append(',');
            }
        }
        out.append('}');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
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
