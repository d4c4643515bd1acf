package org.certwright.model;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.certwright.model.RecordTree.Mismatch;
import org.jspecify.annotations.Nullable;

/** Reads the leaves of a tree; see {@link RecordTree}. */
final class ScalarReader {
    private final TreePath path;

    ScalarReader(TreePath path) {
        this.path = path;
    }

    Object value(Class<?> type, @Nullable Object tree) throws Mismatch {
        if (type == String.class) {
            return text(tree);
        }
        if (type == boolean.class || type == Boolean.class) {
            return path.expect(Boolean.class, tree);
        }
        if (type == long.class || type == Long.class) {
            return integer(tree, RecordTree.LARGEST_EXACT);
        }
        if (type == int.class || type == Integer.class) {
            return (int) integer(tree, Integer.MAX_VALUE);
        }
        if (type.isEnum()) {
            return constant(type, path.expect(String.class, tree));
        }
        return timeOrPlace(type, tree);
    }

    /** Half a surrogate pair has no UTF-8 form, hence no canonical JSON and no hash. */
    private String text(@Nullable Object tree) throws Mismatch {
        var text = path.expect(String.class, tree);
        if (CanonicalJson.hasLoneSurrogate(text)) {
            throw path.mismatch("is not Unicode text");
        }
        return text;
    }

    private long integer(@Nullable Object tree, long largest) throws Mismatch {
        long number = path.expect(Long.class, tree);
        if (number > largest || number < -largest) {
            throw path.mismatch("is too large");
        }
        return number;
    }

    private Object constant(Class<?> type, String name) throws Mismatch {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw path.mismatch("is not a valid " + type.getSimpleName());
    }

    private Object timeOrPlace(Class<?> type, @Nullable Object tree) throws Mismatch {
        if (type != Instant.class && type != Duration.class && type != URI.class) {
            throw new IllegalArgumentException("no tree for " + type);
        }
        var text = text(tree);
        try {
            var value = type == Instant.class
                    ? Instant.parse(text)
                    : type == Duration.class ? Duration.parse(text) : URI.create(text);
            return path.normal(value, value.toString().equals(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw path.mismatch("is not a valid " + type.getSimpleName());
        }
    }
}
