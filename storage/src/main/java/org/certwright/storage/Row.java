package org.certwright.storage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row, taken from left to right, which is the order of the record's components. */
final class Row {
    private final List<@Nullable Object> cells;
    private int column;

    Row(List<@Nullable Object> cells) {
        this.cells = cells;
    }

    String text() {
        return Objects.requireNonNull(optionalText());
    }

    long number() {
        return (Long) Objects.requireNonNull(cells.get(column++));
    }

    int smallNumber() {
        return Math.toIntExact(number());
    }

    boolean flag() {
        return number() != 0;
    }

    byte[] bytes() {
        return (byte[]) Objects.requireNonNull(cells.get(column++));
    }

    Instant instant() {
        return Instant.parse(text());
    }

    URI uri() {
        return URI.create(text());
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    /** A value that is one text. */
    <T> T as(Function<String, T> read) {
        return read.apply(text());
    }

    <T> Optional<T> optional(Function<String, T> read) {
        return Optional.ofNullable(optionalText()).map(read);
    }

    <T> List<T> list(Function<String, T> read) {
        return Cells.list(text()).stream().map(read).toList();
    }

    Map<String, String> map() {
        return Cells.map(text());
    }

    private @Nullable String optionalText() {
        return (String) cells.get(column++);
    }
}
