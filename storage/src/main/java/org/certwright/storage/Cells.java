package org.certwright.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** How values stand in columns: numbers, and text a person can read in any SQLite tool. */
final class Cells {
    private Cells() {}

    /** The cells of a row, in the order of its columns. */
    static List<@Nullable Object> of(Object... values) {
        var cells = new ArrayList<@Nullable Object>(values.length);
        for (var value : values) {
            cells.add(cell(value));
        }
        return cells;
    }

    private static @Nullable Object cell(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? cell(optional.get()) : null;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Boolean flag -> flag ? 1L : 0L;
            case Instant instant -> text(instant);
            case byte[] bytes -> bytes;
            case Enum<?> constant -> constant.name();
            case List<?> list -> text(list);
            case Map<?, ?> map -> text(map);
            default -> guarded(value.toString());
        };
    }

    /** A private key has no business here; that it got so far is a bug. */
    private static String guarded(String text) {
        if (text.contains("PRIVATE KEY-----")) {
            throw new IllegalArgumentException("a private key in the inventory");
        }
        return text;
    }

    /** With nine decimals always, so that the order of the texts is the order in time. */
    static String text(Instant instant) {
        var seconds = Instant.ofEpochSecond(instant.getEpochSecond()).toString();
        var nanos = Integer.toString(1_000_000_000 + instant.getNano()).substring(1);
        return seconds.substring(0, seconds.length() - 1) + "." + nanos + "Z";
    }

    private static String text(List<?> list) {
        var text = new StringBuilder();
        list.forEach(item -> text.append(escaped(item)).append('\n'));
        return guarded(text.toString());
    }

    private static String text(Map<?, ?> map) {
        var text = new StringBuilder();
        new TreeMap<>(map)
                .forEach((name, value) -> text.append(escaped(name).replace("=", "\\e"))
                        .append('=')
                        .append(escaped(value))
                        .append('\n'));
        return guarded(text.toString());
    }

    private static String escaped(Object item) {
        return item.toString().replace("\\", "\\\\").replace("\n", "\\n");
    }

    static List<String> list(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1)).stream()
                        .map(Cells::plain)
                        .toList();
    }

    static Map<String, String> map(String text) {
        var map = new TreeMap<String, String>();
        if (!text.isEmpty()) {
            for (var line : text.substring(0, text.length() - 1).split("\n", -1)) {
                int equals = line.indexOf('=');
                map.put(plain(line.substring(0, equals)), plain(line.substring(equals + 1)));
            }
        }
        return map;
    }

    private static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        var plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            plain.append(c == '\\' ? letter(escaped.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char letter(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'e' -> '=';
            default -> escaped;
        };
    }

    /** The checksum of a row: the CRC-32 over the kind, the length and the bytes of each cell. */
    static long sum(List<@Nullable Object> cells) {
        var sum = new CRC32();
        for (var cell : cells) {
            var bytes = bytes(cell);
            int kind = cell == null ? 0 : cell instanceof Long ? 1 : cell instanceof byte[] ? 3 : 2;
            sum.update(
                    ByteBuffer.allocate(5).putInt(bytes.length).put((byte) kind).flip());
            sum.update(bytes);
        }
        return sum.getValue();
    }

    private static byte[] bytes(@Nullable Object cell) {
        return switch (cell) {
            case null -> new byte[0];
            case byte[] bytes -> bytes;
            default -> cell.toString().getBytes(StandardCharsets.UTF_8);
        };
    }
}
